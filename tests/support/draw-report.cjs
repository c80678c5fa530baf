// Takes reports as JSON and gives their pages: the libraries that draw are ES modules, which jest cannot require.
const { readFileSync } = require('node:fs');

async function draw() {
  const { reportPage } = await import('../../scripts/report/page/page.ts');
  const { drawPictures } = await import('../../scripts/report/pictures/pictures.ts');
  const reports = JSON.parse(readFileSync(0, 'utf8'));
  process.stdout.write(JSON.stringify(reports.map((report) => reportPage(report, drawPictures))));
}

draw();
