/**
 * The style of the whole page. The colours are those of Okabe and Ito, which people with any kind of colour vision tell
 * apart; in the dark some are lighter.
 *
 * @see https://jfly.uni-koeln.de/color/
 */
export const style = `
:root {
  --paper: #fff; --ink: #1c1f22; --soft: #5b6167; --rule: #d9dcdf; --panel: #f4f5f3;
  --wait: #a6d8f5; --wait-line: #0072b2; --air: #009e73; --gone: #d55e00; --closed: #e69f00;
  --full: #3f454b; --message: #b4589a; --long: #0072b2; --other: #8a9097; --link: #00588a; --again: #7a5c1e; --warn: #fdf3d7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --ink: #eceeef; --soft: #a9b0b6; --rule: #363c42; --panel: #1e2327;
    --wait: #1f5878; --wait-line: #56b4e9; --air: #14b886; --gone: #ff8126; --closed: #f0b429;
    --full: #c9ced3; --message: #dd8fc0; --long: #56b4e9; --other: #858c93; --link: #7cc4ef; --again: #c9ab5f; --warn: #3b3216;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; padding: 24px 20px 40px; max-width: 960px; }
a { color: var(--link); }
header { border-bottom: 3px solid var(--ink); padding-bottom: 12px; }
header p { margin: 0; color: var(--soft); }
.station { font-weight: 600; letter-spacing: .04em; text-transform: uppercase; font-size: .85rem; }
h1 { margin: .1em 0 .2em; font-size: clamp(1.5rem, 5vw, 2.2rem); line-height: 1.15; }
h2 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
section { margin-top: 40px; }
.running { color: var(--paper); background: var(--gone); padding: 1px 8px; border-radius: 9px; font-size: .85rem; }
.notes { background: var(--warn); border-left: 4px solid var(--closed); padding: 14px 18px; margin-top: 24px; }
.notes h2 { font-size: 1rem; }
.notes ul { margin: 0; padding-left: 1.2em; }
.tiles { display: grid; grid-template-columns: repeat(6, 1fr); gap: 10px; margin: 0; }
.tile { display: flex; flex-direction: column; background: var(--panel); border-radius: 8px; padding: 12px; }
.tile dd { margin: 0; }
.tile dt { order: 2; font-weight: 600; line-height: 1.25; font-size: .9rem; }
.tile .value { order: 1; font-size: 1.75rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; }
.tile .more { order: 3; color: var(--soft); font-size: .8rem; margin-top: auto; padding-top: 2px; }
figure { margin: 0; }
figcaption { color: var(--soft); font-size: .9rem; margin-top: 6px; max-width: 46rem; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 8px; padding: 0; list-style: none; font-size: .9rem; }
.legend li { display: flex; align-items: center; gap: 6px; }
.swatch { width: 22px; height: 16px; flex: none; }
.patterns { position: absolute; }
.plot { display: block; width: 100%; height: auto; overflow: visible; font-family: system-ui, sans-serif; --plot-background: var(--paper); }
.plot text { white-space: pre; fill: var(--ink); }
.plot.narrow { display: none; }
details { margin-top: 10px; }
summary { cursor: pointer; color: var(--link); font-size: .9rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 6px 14px 6px 0; border-bottom: 1px solid var(--rule); }
thead th { color: var(--soft); font-weight: 600; font-size: .8rem; white-space: nowrap; }
.n { text-align: right; white-space: nowrap; }
.numbers { width: auto; margin-top: 8px; }
.numbers th { font-weight: 500; white-space: nowrap; }
.callers td { white-space: nowrap; padding: 3px 14px 3px 0; }
.scrolled { overflow-x: auto; }
.figures { margin: 0 0 26px; }
.figures caption { text-align: left; font-weight: 650; font-size: 1.05rem; padding: 4px 0; }
.figures tbody th { width: 18%; }
.figures .value { width: 17%; font-weight: 650; }
.figures .part { display: block; white-space: nowrap; }
.figures .source { width: 22%; font-size: .82rem; }
.figures .source p { margin: 0 0 3px; }
.url { overflow-wrap: anywhere; }
footer { margin-top: 48px; border-top: 1px solid var(--rule); color: var(--soft); font-size: .85rem; }
footer p { margin: 8px 0 0; }
@media (max-width: 760px) { .tiles { grid-template-columns: repeat(3, 1fr); } }
@media (max-width: 620px) {
  body { padding: 16px 10px 32px; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .plot.wide { display: none; }
  .plot.narrow { display: block; }
  .figures thead { display: none; }
  .figures tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--rule); }
  .figures th, .figures td, .figures tbody th, .figures .value, .figures .source { display: block; width: auto; border: 0; padding: 1px 0; }
  .figures .value { font-size: 1.05rem; }
  .figures .part { display: inline-block; margin-right: 1em; }
}
@media print {
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --panel: #fff; --wait: #a6d8f5; --wait-line: #0072b2;
    --air: #009e73; --gone: #d55e00; --closed: #e69f00; --full: #3f454b; --message: #b4589a; --long: #0072b2;
    --other: #8a9097; --again: #7a5c1e; --link: #000; --warn: #fff;
  }
  @page { margin: 14mm; }
  html { font-size: 11pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  .tiles { grid-template-columns: repeat(6, 1fr); }
  .tile { border: 1px solid var(--rule); padding: 8px; }
  .tile .value { font-size: 1.4rem; }
  .plot.wide { display: block; max-height: 235mm; }
  .plot.narrow { display: none; }
  section.picture figure, .figures tr, .tile, .notes { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  section { margin-top: 8mm; }
  .picture details { display: none; }
  .scrolled { overflow: visible; }
  a { text-decoration: none; }
}
`;
