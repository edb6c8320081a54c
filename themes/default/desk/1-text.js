// The text of a work as the program reads it from the HTML of the page: the
// text nodes one after the other, with a line feed where a block, a cell or a
// line ends and no white space stands. What this desk adds is marked with
// data-aside and is no part of it.

const white = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u;
const breaking = new Set(('br section hr p pre h1 h2 h3 h4 h5 h6 div blockquote figure details aside ul ol dl table li dt dd caption colgroup col ' +
  'thead tbody tfoot tr td th summary figcaption source track').split(' '));
const unshown = new Set(['audio', 'video', 'picture']);

// readText returns the text of an element, and which part of it each text node has.
function readText(root) {
  let text = '', broken = false;
  const runs = [];
  const words = node => {
    if (node.data === '') return;
    if (broken && text !== '' && !white.test(text.at(-1)) && !white.test(node.data[0])) text += '\n';
    runs.push({ node, at: text.length, end: text.length + node.data.length });
    text += node.data;
    broken = false;
  };
  const visit = node => {
    if (node.nodeType === Node.TEXT_NODE) return words(node);
    if (node.nodeType !== Node.ELEMENT_NODE || unshown.has(node.localName) || node.hasAttribute('data-aside')) return;
    const breaks = breaking.has(node.localName);
    broken ||= breaks;
    for (const child of node.childNodes) visit(child);
    broken ||= breaks;
  };
  for (const child of root.childNodes) visit(child);
  return { text, runs };
}

// offsetIn is where a place in the document is in the text of some runs.
function offsetIn(runs, node, offset) {
  const point = document.createRange();
  point.setStart(node, offset);
  for (const run of runs) {
    if (run.node === node) return run.at + offset;
    if (point.comparePoint(run.node, 0) >= 0) return run.at;
  }
  return runs.at(-1)?.end ?? 0;
}

// rangeOf is the place in the document of a part of the text.
function rangeOf(runs, from, to) {
  const range = document.createRange();
  const first = runs.find(run => run.end > from), last = runs.findLast(run => run.at < to);
  if (!first || !last) return undefined;
  range.setStart(first.node, Math.max(from - first.at, 0));
  range.setEnd(last.node, Math.min(to - last.at, last.node.data.length));
  return range;
}
