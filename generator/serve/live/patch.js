// patch makes the document what the next one says, and leaves alone what is
// the same: so the focus, what is written in fields, what is selected and what
// has been opened stay.
const patch = next => {
  const keep = hold();
  attributes(document.documentElement, next.documentElement);
  children(document.head, next.head);
  attributes(document.body, next.body);
  children(document.body, next.body);
  keep();
};

// dress puts on the style sheets of the next document, and takes off those
// before when they are there: the page is never without.
const dress = async next => {
  const sheets = from => [...from.querySelectorAll('link[rel~=stylesheet i]')];
  const worn = sheets(document), wanted = sheets(next);
  const fresh = wanted.filter(link => !worn.some(each => each.isEqualNode(link))).map(link => document.importNode(link));
  if (fresh.length === 0) return;
  const loaded = fresh.map(link => new Promise(done => { link.onload = link.onerror = done; }));
  (worn.at(-1) ?? document.head.lastChild).after(...fresh);
  await Promise.all(loaded);
  worn.filter(link => !wanted.some(each => each.isEqualNode(link))).forEach(link => link.remove());
};

// The reader opens and closes; refresh makes other addresses. Neither is undone.
const same = (node, { name, value }) => plain(node.getAttribute(name)) === value || isReaders(node, name);
const plain = address => address?.replace(/[?&]~[\w-]+/, '');
const isReaders = (node, name) => name === 'open' && node.localName === 'details';

const attributes = (node, next) => {
  for (const { name } of [...node.attributes]) if (!next.hasAttribute(name) && !isReaders(node, name)) node.removeAttribute(name);
  for (const each of next.attributes) if (!same(node, each)) node.setAttributeNode(document.importNode(each));
};

// children pairs each child with one that is equal, else with one of the same
// name and id, which becomes it; what has no pair is new, or goes.
const children = (node, next) => {
  const old = [...node.childNodes], want = [...next.childNodes];
  let end = null;
  while (old.length && want.length && old[0].isEqualNode(want[0])) old.shift(), want.shift();
  while (old.length && want.length && old.at(-1).isEqualNode(want.at(-1))) end = old.pop(), want.pop();
  const found = pairs(old, want);
  old.filter(child => !found.includes(child)).forEach(child => child.remove());
  for (let i = want.length - 1; i >= 0; i--) {
    const child = found[i] ?? document.importNode(want[i], true);
    if (child.parentNode !== node || child.nextSibling !== end) node.insertBefore(child, end);
    if (found[i]) become(child, want[i]);
    end = child;
  }
};

const become = (node, next) => {
  if (node.isEqualNode(next)) return;
  if (node.nodeType !== Node.ELEMENT_NODE) {
    node.data = next.data;
    return;
  }
  attributes(node, next);
  children(node, next);
};

// pairs finds the old child of each wanted one, in two rounds.
const pairs = (old, want) => {
  const round = (found, key) => {
    const free = Map.groupBy(old.filter(child => !found.includes(child)), key);
    return want.map((child, i) => found[i] ?? free.get(key(child))?.shift());
  };
  return round(round([], child => child.outerHTML ?? child.data), child => `${child.nodeName}#${child.id}`);
};

// hold takes note of what is seen first in the window, and returns what brings
// it back to its place after something above has grown or gone.
const hold = () => {
  if (scrollY === 0) return () => {};
  const place = element => element.getBoundingClientRect().top;
  const seen = [...(document.querySelector('main') ?? document.body).querySelectorAll('*')].filter(element => place(element) >= 0 && place(element) < innerHeight && element.checkVisibility());
  const before = seen.map(place);
  return () => {
    const i = seen.findIndex(element => element.isConnected);
    if (i >= 0) scrollBy({ top: place(seen[i]) - before[i], behavior: 'instant' });
  };
};

// refresh loads pictures, sounds and films again that changed at the address
// that they have; all of them without a list. A query makes it another address.
const refresh = (files, version) => {
  const changed = files && new Set(files.map(file => new URL(file, site()).pathname));
  for (const element of document.body.querySelectorAll('[src], [poster]')) {
    for (const name of ['src', 'poster']) {
      const address = plain(element.getAttribute(name));
      if (!address || /^data:/.test(address) || changed && !changed.has(new URL(address, location).pathname)) continue;
      element.setAttribute(name, address.replace(/(?=#|$)/, `${address.includes('?') ? '&' : '?'}~${version}`));
    }
  }
};
