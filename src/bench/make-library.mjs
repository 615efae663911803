// Writes a library of M topics for N clinics, once as a workspace of Lamina and three times for
// Hugo: the same words, tables, lists, links and pictures, about the same page around them.
// Lamina's text also holds each clinic's values, and every tenth clinic changes a section; Hugo's
// bodies hold neither. The same N and M, the same bytes.
//
//   node make-library.mjs FOLDER CLINICS TOPICS
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [root, clinicCount, topicCount] = [process.argv[2], +process.argv[3], +process.argv[4]];
let seed = 20261101;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const words = ('garden path stone wall bench river boat bridge lamp table chair window door paper ' +
  'bread salt water fire wood clay rope wheel cart road hill field cloud wind rain snow leaf root ' +
  'seed branch basket cup plate kettle spoon thread needle cloth button pocket shelf drawer box').split(' ');
const verbs = 'holds moves keeps turns lifts meets follows carries joins covers finds makes'.split(' ');
const pick = (list) => list[random(list.length)];
const sentence = () => {
  const n = 6 + random(6);
  const said = Array.from({ length: n }, (_, i) => (i === 2 ? pick(verbs) : pick(words)));
  return `The ${said.join(' ')}.`;
};
const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const topics = Array.from({ length: topicCount }, (_, i) => `topic-${i + 1}`);
const clinics = Array.from({ length: clinicCount }, (_, i) => `clinic-${String(i + 1).padStart(4, '0')}`);
const sections = ['what', 'signs', 'causes', 'tests', 'choices', 'risks', 'home', 'questions'];
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="#dde"/><circle cx="160" cy="100" r="60" fill="#446"/></svg>\n';

// A body in words that both understand: link(topic, section), value(name) and image differ.
function body(topic, syntax) {
  const parts = sections.map((id, i) => {
    const links = `See ${syntax.link(pick(topics), pick(sections))} and ${syntax.link(pick(topics), '')}.`;
    const list = Array.from({ length: 4 }, () => `- **${pick(words)}:** ${sentence()}`).join('\n');
    const table = '| Part | First | Second |\n|---|---|---|\n' +
      Array.from({ length: 3 }, () => `| ${pick(words)} | ${pick(words)} ${pick(words)} | ${sentence()} |`).join('\n');
    const extra = [list, table, `${syntax.image}\n\n${sentence()}`, syntax.value][i % 4];
    return `## About ${pick(words)} and ${pick(words)} {#${id}}\n${paragraph()} ${links}\n\n${extra}\n\n${paragraph()}\n`;
  });
  return `${paragraph()}\n\n${parts.join('\n')}`;
}

const title = (topic) => `All about ${topic.replace('-', ' ')}`;
const bodies = topics.map((topic, i) => {
  const start = (seed = 1000 + i * 7919);
  const lamina = body(topic, {
    link: (to, section) => `[the page on ${to}](${to}.md${section ? '#' + section : ''})`,
    image: '![A circle in a box](circle.svg)',
    value: `Call {{clinic.name}} at [{{clinic.phone}}](tel:{{clinic.phone}}). We take {{clinic.time}}.`,
  });
  seed = start;
  const hugo = body(topic, {
    link: (to, section) => `[the page on ${to}](${to}.html${section ? '#' + section : ''})`,
    image: '![A circle in a box](assets/circle.svg)',
    value: `Call the clinic at [(555) 555-0100](tel:+15555550100). We take about an hour.`,
  });
  return { topic, lamina, hugo };
});
// The small pages that every clinic needs beside the topics.
const small = [
  { topic: 'contact', hugo: 'Using this site does not make you our patient. Ring [(555) 555-0100](tel:+15555550100).\n' },
  { topic: 'privacy', hugo: 'This site uses no cookies and keeps nothing about you.\n' },
  { topic: 'accessibility', hugo: 'If you have trouble using this site, ring [(555) 555-0100](tel:+15555550100).\n' },
];
const domain = (clinic) => `${clinic}.example`;
const phone = (i) => `(555) 555-01${String(i % 100).padStart(2, '0')}`;

// Lamina
write('lamina/lamina.yaml', `name: Bench
values:
  time: {about: "How long it takes", type: text}
notices:
  - {snippet: disclaimer, on: [home, guide, contact, legal], place: foot}
`);
write('lamina/content/snippets/disclaimer.md', `This page is general information. It does not replace advice from your own clinician. Talk with them before you start, stop or change any care.

Written and paid for by {{clinic.name}}, which offers some of the care described on this site.
`);
write('lamina/content/media/circle.svg', picture);
write('lamina/content/topics/home.md', '---\ntitle: Welcome\nkind: home\nsummary: Everything there is to read.\n---\nWelcome to {{clinic.name}}. Using this site does not make you our patient.\n');
write('lamina/content/topics/contact.md', '---\ntitle: Contact\nkind: contact\nsummary: How to reach us.\n---\nUsing this site does not make you our patient. Ring [{{clinic.phone}}](tel:{{clinic.phone}}) or write to <{{clinic.email}}>.\n');
write('lamina/content/topics/privacy.md', '---\ntitle: Website privacy\nkind: legal\nsummary: What this site knows of you.\nreviewed: 2026-09-14\n---\nThis site uses no cookies and keeps nothing about you.\n');
write('lamina/content/topics/accessibility.md', '---\ntitle: Accessibility\nkind: legal\nsummary: How to reach us when a page does not work for you.\nreviewed: 2026-09-14\n---\nIf you have trouble using this site, ring [{{clinic.phone}}](tel:{{clinic.phone}}) or write to <{{clinic.email}}>.\n');
for (const { topic, lamina } of bodies) {
  write(`lamina/content/topics/${topic}.md`, `---
title: ${title(topic)}
kind: guide
menu: ${topic}
summary: What there is to know about ${topic}.
author: {name: Ida Fenwick, credentials: MD}
reviewer: {name: Ida Fenwick, credentials: MD, role: editor}
reviewed: 2026-09-14
review_due: 2028-09-14
---
${lamina}`);
}
clinics.forEach((clinic, i) => {
  write(`lamina/content/clinics/${clinic}/clinic.yaml`, `name: ${clinic}
short_name: ${clinic}
domain: ${domain(clinic)}
phone: ${phone(i)}
email: desk@${domain(clinic)}
facts: {states: [CO], kind: office, fed_funds: false, employees: 9, hipaa: false, works_at_facility: false, self_pay: false, nonprofit_hospital: false, physician_owned_hospital: false, telehealth: false, part2_records: false, languages: [en]}
brand: bench
layout: article
language: en
topics: [${topics.join(', ')}]
values:
  time: {value: ${10 + (i % 10)} minutes, source: bench}
`);
  if (i % 10 === 0) {
    write(`lamina/content/clinics/${clinic}/topics/${topics[i % topicCount]}.md`, `---
sections:
  here: {mode: add, after: home}
---
## Here {#here}
${clinic} ${paragraph()}
`);
  }
});
write('lamina/templates/bench/brand.yaml', 'name: Bench\ncolors: {primary: "#0B4F6C", accent: "#A63D28", page: "#F7F9FA", text: "#1B2A33"}\n');

// Hugo: the same page around the same text, all but the wrappers of sections and tables.
const clinicName = '{{ .Params.clinic | default site.Params.clinic }}';
const call = '<a class="button button-quiet" href="tel:+15555550100">Call <span class="nowrap">(555) 555-0100</span></a>';
const card = '<li class="card"><h3><a href="{{ . }}.html">{{ . }}</a></h3><p>What there is to know about {{ . }}.</p></li>\n';
const structured = `{"@context":"https://schema.org","@graph":[{"@type":"MedicalClinic","@id":"{{ site.BaseURL }}#clinic","name":{{ .Params.clinic | default site.Params.clinic }},"url":{{ site.BaseURL }},"telephone":"(555) 555-0100","email":"desk@bench.example"},{"@type":"MedicalWebPage","@id":"{{ .Permalink }}#page","url":{{ .Permalink }},"name":{{ .Title }},"description":{{ .Description }},"inLanguage":"en","publisher":{"@id":"{{ site.BaseURL }}#clinic"},"author":{"@type":"Person","name":"Ida Fenwick","honorificSuffix":"MD"},"lastReviewed":"2026-09-14","reviewedBy":{"@type":"Person","name":"Ida Fenwick","honorificSuffix":"MD","jobTitle":"editor"}},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":{{ site.BaseURL }}},{"@type":"ListItem","position":2,"name":{{ .Title }},"item":{{ .Permalink }}}]}]}`;
const baseof = (bodyPart) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} | ${clinicName}</title>
<meta name="color-scheme" content="light dark">
<meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${clinicName}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:description" content="{{ .Description }}">
<meta property="og:url" content="{{ .Permalink }}">
<script type="application/ld+json">${structured}</script>
<link rel="stylesheet" href="assets/site.css">
<script src="assets/site.js" defer></script>
</head>
<body class="header-plain">
<a class="skip" href="#main">Skip to main content</a>
<header class="site-header">
<p class="emergency wrap">In an emergency, <a href="tel:911">call 911</a>.</p>
<div class="wrap masthead"><a class="brand" href="index.html"><span>${clinicName}</span></a>
<p class="site-actions">${call}</p>
<details class="site-menu"><summary>Menu</summary><div class="menu-panel"><nav aria-label="Main"><ul>
{{ $here := .Params.topic | default "" }}{{ range site.Data.topics.names }}<li><a href="{{ . }}.html"{{ if eq . $here }} aria-current="page"{{ end }}>{{ . }}</a></li>
{{ end }}<li><a href="contact.html">Contact</a></li></ul></nav></div></details></div>
</header>
<nav class="crumbs wrap" aria-label="Breadcrumb"><ol><li><a href="index.html">Home</a></li><li aria-current="page">{{ .Title }}</li></ol></nav>
<main id="main" tabindex="-1"><article class="article layout-article"><header class="page-head wrap"><h1>{{ .Title }}</h1><p class="lead">{{ .Description }}</p></header>
<div class="wrap columns">${bodyPart}
<section class="review"><h2>About this page</h2><dl><div><dt>Written by</dt><dd>Ida Fenwick, MD</dd></div><div><dt>Reviewed by</dt><dd>Ida Fenwick, MD, editor</dd></div><div><dt>Last reviewed</dt><dd><time datetime="2026-09-14">September 14, 2026</time></dd></div><div><dt>Next review due</dt><dd><time datetime="2028-09-14">September 14, 2028</time></dd></div></dl></section>
<div class="print-only"><p><strong>${clinicName}</strong> · (555) 555-0100 · {{ .Permalink }}</p></div>
</div></article>
<section class="related wrap"><h2>Read next</h2><ul class="cards">{{ range first 3 site.Data.topics.names }}${card}{{ end }}</ul></section>
<div class="foot-notices wrap"><div class="notice" data-notice="disclaimer"><p>This page is general information. It does not replace advice from your own clinician. Talk with them before you start, stop or change any care.</p><p>Written and paid for by ${clinicName}, which offers some of the care described on this site.</p></div></div>
</main>
<footer class="site-footer"><div class="wrap footer-columns"><section><h2>${clinicName}</h2></section>
<section><h2>Contact</h2><ul><li><a class="nowrap" href="tel:+15555550100">(555) 555-0100</a></li><li><a href="mailto:desk@bench.example">desk@bench.example</a></li><li>bench.example</li></ul><p><strong>Emergency? <a href="tel:911">Call 911</a>.</strong></p></section>
<nav aria-labelledby="about-this-site"><h2 id="about-this-site">About this site</h2><ul><li><a href="accessibility.html">Accessibility</a></li><li><a href="privacy.html">Website privacy</a></li></ul></nav></div></footer>
</body>
</html>
`;
const toc = `<div class="side"><div class="toc">{{ .TableOfContents }}</div><div class="side-call"><p class="side-title">Questions? Talk to us</p><p class="actions">${call}<a class="risks-link" href="#risks">Read the risks</a></p></div></div><div class="prose">{{ .Content }}</div>`;
const home = `<div class="prose"><p>Welcome.</p><ul class="cards">{{ range site.Data.topics.names }}${card}{{ end }}</ul></div>`;
const hugoConfig = (base) => `baseURL = "${base}"
disableKinds = ["taxonomy", "term", "RSS", "404", "robotsTXT"]
uglyURLs = true
[markup.goldmark.parser.attribute]
title = true
`;
const names = `names: [${topics.join(', ')}]\n`;
const front = (topic, extra = '') => `---\ntitle: ${title(topic)}\ntopic: ${topic}\ndescription: What there is to know about ${topic}.\n${extra}---\n`;
for (const way of ['hugo-once', 'hugo-section', 'hugo-configs']) {
  write(`${way}/data/topics.yaml`, names);
  write(`${way}/static/assets/circle.svg`, picture);
}
write('hugo-once/config.toml', hugoConfig('https://bench.example/'));
write('hugo-once/layouts/_default/single.html', baseof(
  '{{ with site.GetPage (printf "/library/%s" .Params.topic) }}' + toc + '{{ end }}'));
write('hugo-once/layouts/_default/list.html', baseof(home));
write('hugo-section/config.toml', hugoConfig('https://bench.example/'));
write('hugo-section/layouts/_default/single.html', baseof(toc));
write('hugo-section/layouts/_default/list.html', baseof(home));
write('hugo-once/content/library/_index.md', '---\ntitle: Library\n_build: {render: never}\ncascade:\n  _build: {render: never, list: never}\n---\n');
for (const { topic, hugo } of [...bodies, ...small]) {
  write(`hugo-once/content/library/${topic}.md`, front(topic) + hugo);
  write(`hugo-configs/content/${topic}.md`, front(topic) + hugo);
}
for (const clinic of clinics) {
  for (const way of ['hugo-once', 'hugo-section']) {
    write(`${way}/content/${clinic}/_index.md`, `---\ntitle: Welcome\nclinic: ${clinic}\n---\n`);
  }
  for (const { topic, hugo } of [...bodies, ...small]) {
    write(`hugo-once/content/${clinic}/${topic}.md`, front(topic, `clinic: ${clinic}\n`));
    write(`hugo-section/content/${clinic}/${topic}.md`, front(topic, `clinic: ${clinic}\n`) + hugo);
  }
  write(`hugo-configs/clinics/${clinic}.toml`, `baseURL = "https://${domain(clinic)}/"\n[params]\nclinic = "${clinic}"\n`);
}
write('hugo-configs/config.toml', hugoConfig('https://bench.example/'));
write('hugo-configs/content/_index.md', '---\ntitle: Welcome\n---\n');
write('hugo-configs/layouts/_default/single.html', baseof(toc));
write('hugo-configs/layouts/index.html', baseof(home));
