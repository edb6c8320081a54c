const words = settings.words, plural = new Intl.PluralRules(words.language);
const say = (key, n) => (words[`${key}-${plural.select(n)}`] ?? words[`${key}-other`] ?? words[key]).replace('{n}', n);

const make = (name, attributes, ...content) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element[key] = value;
    else if (value !== undefined) element.setAttribute(key, value);
  }
  element.append(...content.filter(each => each !== undefined));
  return element;
};

// What is folded and what was closed is remembered where the browser allows it.
const remember = (storage, key, value) => { try { window[storage].setItem(`mentorfolio-${key}`, value); } catch { /* then not */ } };
const remembered = (storage, key) => { try { return window[storage].getItem(`mentorfolio-${key}`); } catch { return null; } };
const folded = () => remembered('localStorage', 'folded') === 'true';

// makeBar puts the bar and the overlay on top of the page, in a tree of their
// own that no style of the page reaches. show takes what has changed: page,
// news, or whether the connection is lost.
const makeBar = () => {
  const host = make('mentorfolio-live', { lang: words.language, dir: words.direction });
  const root = host.attachShadow({ mode: 'open' }), sheet = new CSSStyleSheet();
  sheet.replaceSync(settings.style);
  root.adoptedStyleSheets = [sheet];

  const fold = make('button', { class: 'fold', 'aria-label': words.bar, 'aria-controls': 'views', onclick: () => (remember('localStorage', 'folded', !folded()), draw()) });
  const links = settings.audiences.map(audience => make('a', {}, words[audience] ?? audience));
  const views = make('ul', { id: 'views', 'aria-label': words['seen-by'] }, ...links.map(link => make('li', {}, link)));
  const count = make('button', { class: 'count', 'aria-controls': 'problems', onclick: () => (open = !open, draw()) });
  const review = make('a', { class: 'review' }, words.review);
  const lost = make('p', { class: 'lost' }, words.lost);
  const held = make('p', { class: 'held' });
  const said = make('p', { role: 'status', class: 'said' });
  const title = make('h2', { id: 'title' }), list = make('div', { class: 'list' });
  const close = make('button', { class: 'close', 'aria-label': words.close, onclick: () => dismiss() });
  const problems = make('section', { id: 'problems', tabindex: 0, 'aria-labelledby': 'title' }, make('header', {}, title, close), list);
  root.append(problems, make('nav', { 'aria-label': words.bar }, held, make('div', {}, lost, count, review, views, fold)), said);
  document.documentElement.append(host);

  let state = { page: {}, news: { counts: {}, problems: [] }, lost: false }, open = false, shown = '', announced = '';

  const draw = () => {
    const focused = root.activeElement;
    const { page, news } = state, own = JSON.parse(page.problems ?? '[]');
    const counts = { ...news.counts, error: (news.counts.error ?? 0) + own.length };
    const total = ['error', 'warning', 'hint'].filter(level => counts[level]).map(level => say(level, counts[level])).join(', ');
    const all = JSON.stringify([own, news.problems, page.last]);
    if (all !== shown) {
      shown = all;
      open = counts.error > 0 && all !== remembered('sessionStorage', 'closed');
      list.replaceChildren(...listed(page, own, news, counts));
    }
    if (!total) open = false;
    title.textContent = count.textContent = total;
    count.className = `count ${['error', 'warning', 'hint'].find(level => counts[level])}`;
    count.setAttribute('aria-expanded', open);
    count.hidden = !total;
    problems.hidden = !open;
    lost.hidden = !state.lost;
    review.hidden = !page.review;
    review.href = page.review ?? '';
    held.hidden = !page.held;
    held.textContent = page.held ?? '';
    views.hidden = folded() || settings.audiences.length < 2;
    fold.hidden = settings.audiences.length < 2;
    fold.setAttribute('aria-expanded', !views.hidden);
    links.forEach((link, i) => {
      link.href = seen(settings.audiences[i]);
      link.ariaCurrent = settings.audiences[i] === page.audience ? 'page' : null;
    });
    if (focused && !focused.checkVisibility()) (count.hidden ? fold : count).focus();
    announce(state.lost ? words.lost : total);
  };

  // seen is the address of this page as an audience sees it.
  const seen = audience => new URL(location.pathname.slice(site().pathname.length) + location.hash, site(audience)).href;

  // announce says once what has come or gone; how a page begins is not news.
  const announce = now => {
    if (now !== announced) said.textContent = now || (announced === words.lost ? words.back : words.mended);
    announced = now;
  };

  // dismiss closes the overlay, in this tab on every page, until there is something else to mend.
  const dismiss = () => {
    open = false;
    remember('sessionStorage', 'closed', shown);
    draw();
  };

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && open && !event.defaultPrevented) dismiss();
  });
  return { show: change => (state = { ...state, ...change }, draw()) };
};

// listed is what the overlay says: of the page first, then of the portfolio.
const listed = (page, own, news, counts) => {
  const all = [...own, ...news.problems];
  const more = Object.values(counts).reduce((sum, n) => sum + n, 0) - all.length;
  return [
    page.last && make('p', { class: 'note' }, words.last),
    make('ol', {}, ...all.map(problem)),
    more > 0 && make('p', { class: 'note' }, say('more', more)),
  ].filter(Boolean);
};

const problem = p => make('li', { class: p.level },
  make('p', { class: 'where' }, make('b', { class: 'level' }, words[p.level]), make('code', {}, [p.file ?? words['no-file'], p.line, p.col].filter(Boolean).join(':')), p.rule && make('span', { class: 'rule' }, p.rule)),
  make('p', { class: 'text', dir: 'auto' }, p.text),
  p.source ? snippet(p) : undefined,
  p.hint ? make('p', { class: 'hint', dir: 'auto' }, p.hint) : undefined);

// snippet is the line with what is meant marked, cut around it where it is long.
const snippet = ({ source, line, col = 0, width = 0 }) => {
  const letters = [...source], from = Math.max(0, col - 1), to = from + Math.max(1, width);
  const start = from > 80 ? from - 40 : 0, end = Math.min(letters.length, Math.max(to, start + 160), to + 160, start + 400);
  const part = (a, b) => letters.slice(a, b).join('');
  const marked = col ? [part(start, from), make('mark', {}, part(from, Math.min(to, end)) || ' '), part(to, end)] : [part(start, end)];
  return make('pre', {}, make('span', { class: 'line' }, line ?? ''), make('code', {}, start ? '…' : '', ...marked, end < letters.length ? '…' : ''));
};
