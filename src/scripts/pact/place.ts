/** How far down the window the line is at which one reads, of its height. */
const READING_LINE = 0.3;

/** The article that one is reading: the last that began above the line. */
function articleInView(): string | undefined {
  const articles = [...document.querySelectorAll<HTMLElement>('[data-pact-article]')];
  return articles.findLast(
    (article) => article.getBoundingClientRect().top < innerHeight * READING_LINE,
  )?.id;
}

/** Has the links to the other depth lead to the article that one is reading. */
const readings = document.querySelectorAll<HTMLAnchorElement>('[data-pact-readings] a');
for (const link of readings) {
  link.addEventListener('click', () => {
    link.hash = articleInView() ?? '';
  });
}
