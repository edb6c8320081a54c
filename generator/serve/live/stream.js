const home = new URL('.', document.currentScript.src);

// ours takes the script out of a document, and returns what it says of the
// page: of which version it is, for whom, and what is wrong with it.
const ours = from => {
  const script = from.querySelector('script[data-digest]');
  script?.remove();
  return script && { ...script.dataset };
};

let page = ours(document);
let stream, again, silence, delay = 300;

// site is where the site of an audience begins.
const site = (audience = page.audience) => audience === settings.audiences[0] ? new URL('..', home) : new URL(`as/${audience}/`, home);

// A tab that nobody looks at does not listen: a browser has few connections
// for one server. It hears where things stand when it is looked at again.
const listen = () => {
  clearTimeout(again);
  stream?.close();
  stream = undefined;
  clearTimeout(silence);
  if (document.hidden) return;
  stream = new EventSource(new URL(`events?since=${page.version}`, home));
  stream.onmessage = event => (alive(), hear(JSON.parse(event.data)));
  stream.onerror = lose;
  stream.addEventListener('beat', alive);
};

const alive = () => {
  delay = 300;
  clearTimeout(silence);
  silence = setTimeout(lose, 40_000);
  bar.show({ lost: false });
};

const lose = () => {
  stream?.close();
  clearTimeout(again);
  again = setTimeout(listen, delay = Math.min(delay * 1.6, 4000));
  bar.show({ lost: true });
};

const hear = news => {
  const there = news.go && new URL(news.go, site());
  if (there && there.pathname !== location.pathname) return location.assign(there);
  bar.show({ news });
  if (news.strange || news.files) refresh(news.strange ? undefined : news.files, news.version);
  if (news.version !== page.version) renew(news.version);
};

// renew looks at this page again, one look at a time, and once more if there was news meanwhile.
let wanted, looking = false;
const renew = async version => {
  wanted = version;
  if (looking) return;
  looking = true;
  try {
    for (let asked; asked !== wanted;) await look(asked = wanted);
  } catch {
    lose();
  } finally {
    looking = false;
  }
};

const look = async () => {
  const response = await fetch(location.href, { cache: 'no-store' });
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = ours(next);
  if (!fresh) throw new Error('this is not from our server');
  // A page that was seen stays when it cannot be made any more; the overlay says why.
  if (fresh.plain && !page.plain) return take({ ...fresh, plain: undefined, digest: page.digest, last: 'yes' });
  if (fresh.digest !== page.digest) {
    if (!patchable(document, next)) return location.reload();
    await dress(next);
    patch(next);
  }
  take(fresh);
};

// A policy cannot be changed in place, and what the author's own scripts have done cannot be known.
const patchable = (...both) => {
  const [before, after] = both.map(each => each.querySelector('meta[http-equiv=Content-Security-Policy i]')?.content);
  return before === after && both.every(each => [...each.scripts].every(script => script.type === 'application/ld+json'));
};

const take = fresh => bar.show({ page: page = fresh });

const bar = makeBar();
bar.show({ page });
document.addEventListener('visibilitychange', listen);
addEventListener('online', listen);
listen();
