// Everything on the site works without this file. It makes tabs of the panels that ask for it,
// opens what a link points into, opens all details on paper, hands what people look for to the search
// page, offers to print, and lets Escape close the menu.
(() => {
  'use strict';
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));

  const tabSets = all('.tabs').map((set) => {
    const panels = Array.from(set.children).filter((e) => e.matches('section.tab[id]'));
    if (panels.length < 2) return { panels: [] };
    const list = document.createElement('div');
    list.className = 'tablist';
    list.setAttribute('role', 'tablist');
    const tabs = panels.map((panel) => {
      const heading = panel.querySelector('h2, h3, h4');
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.id = 'tab-' + panel.id;
      tab.textContent = heading.textContent;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      heading.classList.add('visually-hidden');
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.tabIndex = 0;
      list.append(tab);
      return tab;
    });
    const show = (n) => {
      tabs.forEach((tab, i) => {
        tab.setAttribute('aria-selected', String(i === n));
        tab.tabIndex = i === n ? 0 : -1;
        if (i === n) panels[i].removeAttribute('hidden');
        else panels[i].setAttribute('hidden', 'until-found');
      });
    };
    tabs.forEach((tab, i) => tab.addEventListener('click', () => show(i)));
    panels.forEach((panel, i) => panel.addEventListener('beforematch', () => show(i)));
    list.addEventListener('keydown', (event) => {
      const now = tabs.indexOf(document.activeElement);
      const next = {
        ArrowRight: (now + 1) % tabs.length,
        ArrowLeft: (now + tabs.length - 1) % tabs.length,
        Home: 0,
        End: tabs.length - 1,
      }[event.key];
      if (now < 0 || next === undefined) return;
      event.preventDefault();
      show(next);
      tabs[next].focus();
    });
    list.setAttribute('aria-label', set.getAttribute('aria-label') || 'Choose');
    set.prepend(list);
    set.classList.add('tabs-on');
    show(0);
    return { panels, show };
  });

  const reveal = () => {
    let id = '';
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return;
    }
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let e = target; e; e = e.parentElement) {
      if (e.tagName === 'DETAILS') e.open = true;
      for (const set of tabSets) {
        const n = set.panels.indexOf(e);
        if (n >= 0) set.show(n);
      }
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();

  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('main details:not([open])');
    opened.forEach((e) => (e.open = true));
  });
  addEventListener('afterprint', () => opened.forEach((e) => (e.open = false)));

  // What people look for goes behind the #, which browsers send nowhere.
  for (const form of all('form[role=search]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const words = form.querySelector('input').value.trim();
      location.href = form.action + (words ? '#q=' + encodeURIComponent(words) : '');
    });
  }

  const about = document.querySelector('.review');
  if (about) {
    const print = document.createElement('button');
    print.type = 'button';
    print.className = 'button button-quiet';
    print.textContent = 'Print this page';
    print.addEventListener('click', () => window.print());
    about.append(print);
  }

  const menu = document.querySelector('.site-menu');
  if (menu) {
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
})();
