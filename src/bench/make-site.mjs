// Writes a site of N pages of about 10 KB each: a menu, a table of contents, paragraphs with links to
// pages and parts of pages, pictures, a table. Every link leads somewhere. The same N, the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';

const [folder, count] = [process.argv[2], Number(process.argv[3])];
let seed = 12345;
const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
const words =
  'the spine bone break pain rest walk clinic doctor risk care needle balloon cement week month help stand sleep lift heal test picture scan talk plan choice study'.split(' ');
// No word stands twice in a row: that would be a slip of the pen, and a finding.
const sentence = () => {
  let at = 0;
  const chosen = Array.from({ length: 12 + random(8) }, () => {
    at = (at + 1 + random(words.length - 1)) % words.length;
    return words[at];
  });
  return chosen.join(' ') + '.';
};
const parts = ['what', 'why', 'who', 'before', 'during', 'after', 'risks', 'questions'];
const perFolder = 100;
const path = (i) => `topic-${Math.floor(i / perFolder)}/page-${i}.html`;
const up = '../';

const menu = Array.from({ length: 12 }, (_, i) => {
  const target = path((i * 7) % count);
  return `<li><a href="${up}${target}">Menu ${i}</a></li>`;
}).join('\n');

function page(i) {
  const sections = parts.map((id) => {
    const links = Array.from({ length: 3 }, () => {
      const to = path(random(count));
      return `<a href="${up}${to}#${parts[random(parts.length)]}">${words[random(words.length)]}</a>`;
    });
    const text = Array.from({ length: 8 }, sentence).join(' ');
    return `<section>
<h2 id="${id}">About ${id}</h2>
<p>${text} ${links[0]} ${sentence()} ${links[1]}</p>
<p><img src="${up}img/${random(20)}.png" alt="A picture" width="320" height="200"> ${sentence()} ${links[2]}</p>
</section>`;
  });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page ${i}</title>
<link rel="stylesheet" href="${up}style.css">
<link rel="icon" href="${up}img/0.png">
</head>
<body>
<header><a href="${up}index.html">Home</a><nav><ul>
${menu}
</ul></nav></header>
<main>
<h1>Page ${i}</h1>
<ul>${parts.map((id) => `<li><a href="#${id}">${id}</a></li>`).join('')}</ul>
${sections.join('\n')}
<table><tr><th>Name</th><th>Value</th></tr><tr><td>a</td><td>b</td></tr></table>
</main>
<footer><p>${sentence()}</p><a href="${up}index.html#top">Top</a></footer>
</body>
</html>
`;
}

mkdirSync(`${folder}/img`, { recursive: true });
for (let i = 0; i < 20; i++) writeFileSync(`${folder}/img/${i}.png`, 'x');
writeFileSync(`${folder}/style.css`, 'body { background: url(img/1.png) }\n');
writeFileSync(
  `${folder}/index.html`,
  page(0).replaceAll('="../', '="').replace('<title>Page 0<', '<title>Home<'),
);
for (let i = 0; i < count; i++) {
  if (i % perFolder === 0) mkdirSync(`${folder}/topic-${i / perFolder}`, { recursive: true });
  writeFileSync(`${folder}/${path(i)}`, page(i));
}
