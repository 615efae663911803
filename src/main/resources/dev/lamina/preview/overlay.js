// On every page of the preview: a small bar with what is wrong on the page, other ways to look at
// it, and whose text it is. It stands in a tree of its own: neither style sheet touches the other.
(() => {
  'use strict';
  const own = document.querySelector('script[src="/_lamina/preview.js"]').dataset;
  const clinic = own.address.split('/')[1];
  const framed = window.parent !== window;
  const query = async (what) => {
    const answer = await fetch('/_lamina/' + what + '?page=' + encodeURIComponent(own.address));
    return answer.text();
  };
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const style = make('link', { rel: 'stylesheet', href: '/_lamina/overlay.css' });
  const panel = make('section', { id: 'panel', tabIndex: -1, hidden: true });
  panel.setAttribute('aria-label', 'Findings on this page');
  const menu = make('nav', { id: 'menu', hidden: true });
  menu.setAttribute('aria-label', 'Ways to look at this page');
  const part = make('section', { id: 'part', hidden: true });
  part.setAttribute('aria-label', 'Where the text comes from');
  part.setAttribute('aria-live', 'polite');
  const button = (id, opens) => {
    const made = make('button', { type: 'button', id });
    made.setAttribute('aria-controls', opens.id);
    made.setAttribute('aria-expanded', 'false');
    return made;
  };
  const badge = button('badge', panel);
  const more = button('more', menu);
  more.textContent = 'Preview';
  badge.hidden = true;
  more.hidden = framed;
  const bar = make('div', { className: 'bar' }, badge, more);
  const aside = make('aside', {}, part, panel, menu, bar);
  aside.setAttribute('aria-label', 'Lamina preview');
  const host = document.createElement('lamina-preview');
  host.attachShadow({ mode: 'open' }).append(style, aside);
  // Before the style sheet is there, it would stand in the page.
  aside.hidden = true;
  style.addEventListener('load', () => (aside.hidden = false));
  document.body.append(host);

  const open = (opener, box, wanted) => {
    box.hidden = !wanted;
    opener.setAttribute('aria-expanded', String(wanted));
  };
  let byItself = false;
  badge.addEventListener('click', () => {
    byItself = false;
    open(more, menu, false);
    open(badge, panel, panel.hidden);
    if (!panel.hidden) panel.focus();
  });
  more.addEventListener('click', () => {
    open(badge, panel, false);
    open(more, menu, menu.hidden);
    if (!menu.hidden) menu.querySelector('a').focus();
  });
  host.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const [opener, box] of [[badge, panel], [more, menu]]) {
      if (box.hidden) continue;
      open(opener, box, false);
      opener.focus();
    }
  });

  const views = [
    ['', 'As published'],
    ['sources', 'Where text comes from'],
    ['print', 'On paper'],
    ['large-text', 'Large text'],
    ['dark', 'Dark'],
    ['forced-colors', 'Forced colors'],
    ['no-css', 'Without CSS'],
    ['no-script', 'Without script'],
  ];
  const list = (heading, links) => {
    const items = links.map(([href, label, current]) => {
      const link = make('a', { href, textContent: label });
      if (current) link.setAttribute('aria-current', 'page');
      return make('li', {}, link);
    });
    menu.append(make('p', { textContent: heading }), make('ul', {}, ...items));
  };
  list(
    'View',
    views.map(([word, label]) => [
      location.pathname + (word && '?view=' + word) + location.hash,
      label,
      word === own.view,
    ])
  );
  const page = encodeURIComponent(own.page);
  const elsewhere = [['/', 'Workbench']];
  if (page) {
    elsewhere.unshift(['/_lamina/wall?page=' + page, 'This page in all clinics']);
    elsewhere.unshift([`/_lamina/changes?clinic=${clinic}&page=${page}`, 'What has changed']);
  }
  list('Elsewhere', elsewhere);

  // A view stays while people follow links within the site.
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!own.view || !link || event.defaultPrevented) return;
    const to = new URL(link.href);
    const within = to.origin === location.origin && to.pathname.startsWith('/' + clinic + '/');
    if (!within || to.pathname === location.pathname) return;
    to.searchParams.set('view', own.view);
    link.href = to.href;
  });

  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  const spot = ({ tag, text }) => {
    if (!tag) return null;
    const same = (element) => {
      const found = plain(element.textContent);
      return text ? found.startsWith(text) : !found;
    };
    return Array.from(document.body.querySelectorAll(tag)).find(same) || null;
  };
  const wordsIn = (element, words) => {
    if (!words) return null;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(words);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      return range;
    }
    return null;
  };
  const point = () => {
    for (const old of document.querySelectorAll('[data-lamina-finding]'))
      old.removeAttribute('data-lamina-finding');
    const ranges = [];
    for (const finding of panel.querySelectorAll('.finding')) {
      const element = spot(finding.dataset);
      if (!element) continue;
      element.setAttribute('data-lamina-finding', finding.querySelector('article').className);
      const range = wordsIn(element, finding.dataset.words);
      if (range) ranges.push(range);
      finding.querySelector('button')?.remove();
      const show = make('button', { type: 'button', textContent: 'Show on the page' });
      show.addEventListener('click', () => {
        element.scrollIntoView({ block: 'center' });
        element.animate([{ opacity: 0.2 }, { opacity: 1 }], 500);
      });
      finding.querySelector('article').append(show);
    }
    if (window.Highlight) CSS.highlights.set('lamina-finding', new Highlight(...ranges));
  };

  let shown = '';
  const look = async () => {
    const html = await query('findings');
    if (html === shown) return point();
    shown = html;
    panel.innerHTML = html;
    const { count, errors, stale } = panel.firstElementChild.dataset;
    const bad = Number(errors) > 0;
    if (stale === 'true') {
      const note = 'You see this page as it was before. What is listed here keeps the new one back.';
      panel.prepend(make('p', { className: 'stale', textContent: note }));
    }
    point();
    badge.hidden = framed && count === '0';
    badge.className = bad ? 'error' : count === '0' ? 'none' : 'some';
    badge.textContent =
      count === '0' ? 'No findings' : count + (count === '1' ? ' finding' : ' findings');
    badge.disabled = count === '0';
    // Not over the menu that somebody has just opened: the badge says enough.
    if (bad && !framed && panel.hidden && menu.hidden) {
      byItself = true;
      open(badge, panel, true);
    } else if (count === '0' || (byItself && !bad)) {
      byItself = false;
      open(badge, panel, false);
    }
    host.dataset.ready = count;
  };
  addEventListener('lamina-news', () => look().catch(() => {}));
  // First the page is to be seen.
  const first = () => setTimeout(() => look().catch(() => {}), 60);
  if (document.readyState === 'complete') first();
  else addEventListener('load', first);

  if (own.view !== 'sources') return;
  const attribute = 'data-lamina-part';
  const hint = 'Point at a part of the page, or go to it with Tab. A click holds it.';
  const legend = ['shared', 'changed', 'own-page', 'value', 'template'].map((kind) =>
    make('span', { className: 'part ' + kind, textContent: kind.replace('-', ' ') })
  );
  part.append(make('p', { textContent: hint }), make('p', { className: 'legend' }, ...legend));
  part.hidden = framed;
  let cards = [];
  let current = null;
  let held = false;
  const number = (element) => Number(element.getAttribute(attribute));
  const tell = (element) => {
    if (!element || element === current || !cards.length) return;
    current?.removeAttribute('data-lamina-current');
    current = element;
    current.setAttribute('data-lamina-current', '');
    part.replaceChildren(cards[number(element)].cloneNode(true));
    part.hidden = false;
  };
  const at = (event) => event.target.closest?.('[' + attribute + ']');
  // Not "over": a page that scrolls under a resting pointer tells nothing of what somebody wants.
  document.addEventListener('pointermove', (event) => held || tell(at(event)));
  document.addEventListener('focusin', (event) => tell(at(event)));
  document.addEventListener(
    'click',
    (event) => {
      const element = at(event);
      if (!element) return;
      event.preventDefault();
      held = !(held && element === current);
      tell(element);
    },
    true
  );
  document.addEventListener('keydown', (event) => {
    const link = part.querySelector('a');
    if (event.key !== 'Enter' || !at(event) || !link) return;
    event.preventDefault();
    link.focus();
  });
  query('parts').then((html) => {
    cards = Array.from(make('div', { innerHTML: html }).children);
    for (const element of document.querySelectorAll('[' + attribute + ']')) {
      const kind = cards[number(element)]?.classList[1];
      element.setAttribute('data-lamina-kind', kind);
      if (element.tabIndex < 0) element.tabIndex = 0;
    }
    host.dataset.parts = cards.length;
  });
})();
