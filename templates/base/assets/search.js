// Finds words on the pages of this site. MiniSearch ranks what is found. All of it happens in the
// browser: what people look for stays in the address behind the #, which is sent nowhere.
(() => {
  'use strict';
  const one = (selector) => document.querySelector(selector);
  const input = one('#search-words');
  const status = one('.search-status');
  const results = one('.search-results');
  const pages = self.laminaPages;
  if (!input || !status || !results || !pages) return;
  one('.search-off').remove();

  const parts = [];
  pages.forEach(([address, title, summary, names, sections]) => {
    sections.forEach(([id, heading, text]) => {
      const lead = id ? '' : summary;
      parts.push({ id: parts.length, address, title, names, lead, anchor: id, heading, text });
    });
  });
  const engine = new MiniSearch({
    fields: ['title', 'names', 'heading', 'lead', 'text'],
    searchOptions: {
      boost: { title: 4, names: 4, heading: 2, lead: 2 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    },
  });
  engine.addAll(parts);

  // Pages in the order of their best part, each with the parts that hold the words themselves.
  const find = (words) => {
    let hits = engine.search(words, { combineWith: 'AND' });
    if (!hits.length) hits = engine.search(words);
    const found = new Map();
    for (const hit of hits) {
      const part = parts[hit.id];
      if (!found.has(part.address)) found.set(part.address, []);
      const within = Object.values(hit.match).flat();
      if (part.anchor && within.some((field) => field === 'heading' || field === 'text')) {
        found.get(part.address).push(part);
      }
    }
    return found;
  };

  const link = (href, text) => {
    const a = document.createElement('a');
    a.href = href;
    a.textContent = text;
    return a;
  };
  const element = (name, ...inside) => {
    const e = document.createElement(name);
    e.append(...inside);
    return e;
  };

  const show = (words) => {
    results.replaceChildren();
    results.hidden = !words;
    status.textContent = '';
    if (!words) return;
    const found = find(words);
    const count = found.size === 1 ? '1 page' : (found.size || 'No') + ' pages';
    status.textContent = count + ' found for “' + words + '”';
    for (const [address, inside] of found) {
      const [, title, summary] = pages.find((page) => page[0] === address);
      const item = element('li', element('h3', link(address, title)), element('p', summary));
      if (inside.length) {
        const places = inside.slice(0, 3);
        const list = places.map((part) => element('li', link(address + '#' + part.anchor, part.heading)));
        item.append(element('ul', ...list));
      }
      results.append(item);
    }
  };

  const asked = () => {
    try {
      return location.hash.startsWith('#q=') ? decodeURIComponent(location.hash.slice(3)) : '';
    } catch {
      return '';
    }
  };
  const answer = () => {
    input.value = asked();
    show(input.value);
  };
  let waiting = 0;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const words = input.value.trim();
      history.replaceState(null, '', words ? '#q=' + encodeURIComponent(words) : location.pathname);
      show(words);
    }, 200);
  });
  addEventListener('hashchange', answer);
  answer();
})();
