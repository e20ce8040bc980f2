/** Drawings: areas and lines stretch to the room there is, words stay as large as the text. */
export const CHART_STYLE = `
.bars { display: grid; grid-template-columns: fit-content(14rem) minmax(3rem, 1fr) max-content; gap: .3rem .75rem; align-items: center; }
.strips { --name: 12rem; --value: 5rem; }
.strip { display: grid; grid-template: "name lane value" / var(--name) minmax(0, 1fr) var(--value); gap: 0 .75rem; align-items: center; margin: .3rem 0; }
.strip .name { grid-area: name; }
.strip .value { grid-area: value; }
.bars .track { display: block; height: 1.05rem; }
.bars .fill { display: block; height: 100%; min-width: 2px; border-radius: 0 2px 2px 0; }
.bars .value { font-variant-numeric: tabular-nums; text-align: right; }
.bars, .strips, .legend, .side, .axis, .unit, .panel, .marks { font-size: .875rem; line-height: 1.35; }
.strips .value { color: var(--soft); font-variant-numeric: tabular-nums; text-align: right; }
.strips .lane { grid-area: lane; display: block; width: 100%; height: 1.5rem; }
.strips .under { margin: 0 calc(var(--value) + .75rem) 0 calc(var(--name) + .75rem); }
svg .grid { stroke: var(--grid); stroke-width: 1; vector-effect: non-scaling-stroke; fill: none; }
svg .none { stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; fill: none; }
svg .event { fill: var(--bad); }
svg .line { fill: none; stroke-width: 2; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.axis { position: relative; height: 1.3rem; margin-top: .15rem; color: var(--soft); }
.tick { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.tick.first { transform: none; }
.tick.last { transform: translateX(-100%); }
.unit { color: var(--soft); text-align: right; }
.unit.above { text-align: left; margin-bottom: .5rem; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .25rem 0 .5rem; }
.legend .key { width: 28px; height: 10px; margin-right: .4rem; }
.plot { display: grid; grid-template-columns: max-content minmax(0, 1fr); column-gap: .5rem; }
.plot > svg { display: block; width: 100%; height: 200px; }
.plot .side { position: relative; color: var(--soft); }
.plot .side span { position: absolute; right: 0; transform: translateY(-50%); white-space: nowrap; }
.plot .under { grid-column: 2; }
.histogram .bins { display: block; width: 100%; height: 56px; margin-bottom: .5rem; }
.histogram .panel .soft { font-size: .875rem; }
.guess-scale { max-width: 30rem; margin: .5rem 0 .25rem; padding: 0 .5em; }
.marks { position: relative; height: 1.3rem; }
.mark { position: absolute; display: flex; gap: .35rem; transform: translateX(-.5em); white-space: nowrap; }
.mark.before { flex-direction: row-reverse; transform: translateX(calc(-100% + .5em)); }
.mark.guess { color: var(--database); }
.mark.actual { color: var(--hit); }
.rail { display: block; width: 100%; height: 8px; }
.rail .grid { stroke: var(--soft); }
@media (max-width: 40rem) {
  .bars { grid-template-columns: fit-content(7.5rem) minmax(3rem, 1fr) max-content; gap: .3rem .5rem; }
  .strip { grid-template: "name value" "lane lane" / minmax(0, 1fr) max-content; }
  .strips .under { margin: 0; }
}
@media print {
  .bars, .strips, .legend, .side, .axis, .unit, .panel, .marks { font-size: 8.5pt; }
  .plot > svg { height: 150px; }
}
`;
