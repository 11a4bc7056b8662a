/** How the day board looks: what is drawn comes from day-board.js, colours from the page's tokens. */
export const look = new CSSStyleSheet();

look.replaceSync(`
:host { display: block; position: relative; min-width: 0; min-height: 0; background: var(--mc-surface); color: var(--mc-text); font: 400 var(--mc-fs-xs)/1.3 var(--mc-font-ui); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; margin: 0; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.ic { display: block; width: 14px; height: 14px; }
.scroll { height: 100%; overflow: auto; contain: strict; scrollbar-width: thin; container-type: size; scroll-padding: 62px 8px 8px 62px; }
.scroll:focus-visible { outline: 3px solid var(--mc-focus-in); outline-offset: -3px; }
.in { --m: max(1.02px, calc((100cqh - 70px) / (var(--to) - var(--from)))); min-width: calc(54px + var(--columns) * 146px); }
.head, .body { display: grid; grid-template-columns: 54px repeat(var(--columns), minmax(146px, 1fr)); }
.head { position: sticky; top: 0; z-index: 9; background: var(--mc-surface); border-bottom: 1.5px solid var(--mc-border-strong); }
.head > * { border-left: 1px solid var(--mc-border); min-width: 0; }
.corner, .times { position: sticky; left: 0; z-index: 7; background: var(--mc-surface); border-left: 0 !important; border-right: 1px solid var(--mc-border); }
.corner { display: grid; place-items: center; font-size: var(--mc-fs-2xs); color: var(--mc-text-2); }
.ch { container-type: inline-size; display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 8px; align-items: center; align-content: center; min-height: 54px; padding: 5px 6px 5px 8px; line-height: 1.25; }
.mark { grid-row: span 2; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 50%; background: var(--mc-night-700); color: var(--mc-on-night); font: 600 var(--mc-fs-2xs)/1 var(--mc-font-ui); }
.mark.c1 { background: color-mix(in oklab, var(--mc-dawn-700), var(--mc-night-700)); }
.mark.c2 { background: var(--mc-dawn-700); }
.mark.c3 { background: var(--mc-night-500); }
.mark.thing { border-radius: 8px; border: 1.5px solid var(--mc-border-strong); background: none; color: inherit; }
.mark .ic { width: 18px; height: 18px; }
.ch b { font-weight: 650; font-size: var(--mc-fs-s); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.ch small { grid-column: 2; font-size: var(--mc-fs-2xs); color: var(--mc-text-2); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
@container (max-width: 190px) {
  .ch b { grid-row: span 2; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-height: 1.15; white-space: normal; }
  .ch small { display: none; }
}
.cd { display: grid; align-content: center; gap: 1px; min-height: 54px; padding: 4px 8px 7px; line-height: 1.25; }
.cd.today { background: var(--mc-dawn-soft); }
.cd .date { justify-self: start; margin: 0; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; text-align: left; }
.cd .date:hover { text-decoration: underline; }
.cd .date:focus-visible { outline: 3px solid var(--mc-focus-in); outline-offset: 2px; border-radius: 3px; }
.cd b { font: 440 1.0625rem/1.2 var(--mc-font-display); }
.cd small { font-size: var(--mc-fs-2xs); color: var(--mc-text-2); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.cd .used { display: block; height: 5px; margin-top: 2px; border: 1px solid var(--mc-border-strong); border-radius: 3px; overflow: hidden; }
.cd .used::before { content: ""; display: block; height: 100%; width: var(--used); background: var(--mc-accent); }
@media (pointer: coarse) { .cd .date { min-height: 44px; } }
.body { position: relative; height: calc((var(--to) - var(--from)) * var(--m)); }
.body::before { content: ""; position: absolute; inset: 0; background:
  linear-gradient(var(--mc-line-hour) 0 1px, transparent 1px) 0 calc(var(--off) * var(--m)) / 100% calc(60 * var(--m)),
  linear-gradient(var(--mc-line-half) 0 1px, transparent 1px) 0 calc(var(--off) * var(--m)) / 100% calc(30 * var(--m)),
  linear-gradient(var(--mc-line-quarter) 0 1px, transparent 1px) 0 calc(var(--off) * var(--m)) / 100% calc(15 * var(--m)); }
.times span { position: absolute; right: 7px; top: calc((var(--a) - var(--from)) * var(--m) - 9px); font-weight: 650; font-size: var(--mc-fs-s); line-height: 18px; font-variant-numeric: tabular-nums; }
.times .half { font-weight: 400; font-size: var(--mc-fs-2xs); color: var(--mc-text-3); }
.times .nowtag { right: 2px; top: calc((var(--a) - var(--from)) * var(--m) - 11px); background: var(--mc-danger-fill); color: var(--mc-on-danger); font-weight: 700; line-height: 21px; padding: 0 5px; border-radius: 5px; }
.nowline { position: absolute; left: 0; right: 0; z-index: 6; top: calc((var(--a) - var(--from)) * var(--m) - 1px); border-top: 2px solid var(--mc-danger); opacity: 0.3; pointer-events: none; }
.nowline.under { z-index: 0; opacity: 1; }
.col { position: relative; border-left: 1px solid var(--mc-line-hour); min-width: 0; contain: strict; content-visibility: auto; overflow-clip-margin: 8px; }
.col.later { content-visibility: hidden; }
.col.books { cursor: cell; }
.here { position: absolute; left: 2px; right: 3px; top: calc((var(--a) - var(--from)) * var(--m)); height: calc(20 * var(--m) - 1px); display: flex; align-items: center; padding: 0 6px; border: 1px dashed var(--mc-accent); border-radius: 5px; background: var(--mc-accent-soft); color: var(--mc-text); font: 600 var(--mc-fs-xs)/17px var(--mc-font-ui); white-space: nowrap; overflow: hidden; pointer-events: none; }
.gone { position: absolute; inset: 0; background: linear-gradient(color-mix(in srgb, var(--mc-text) 4%, transparent) 0 0) 0 0 / 100% calc((var(--a) - var(--from)) * var(--m)) no-repeat; pointer-events: none; }
.block, .buffer, .ev { position: absolute; top: calc((var(--a) - var(--from)) * var(--m)); height: calc((var(--b) - var(--a)) * var(--m)); }
.block { left: 0; right: 0; display: flex; align-items: flex-start; padding: calc(3px + var(--say, 0) * var(--m)) 5px 3px; overflow: hidden; background: var(--mc-closed) var(--mc-hatch); font-size: var(--mc-fs-2xs); line-height: 16px; color: var(--mc-text-2); }
.block > span { display: inline-flex; gap: 4px; align-items: center; padding: 0 5px; border-radius: 4px; background: var(--mc-closed); font-weight: 600; white-space: nowrap; }
.block .ic { width: 13px; height: 13px; }
.block.closed { border-block: 1px solid var(--mc-closed-line); }
.block.leave { background: var(--mc-dawn-soft) var(--mc-hatch-leave); }
.block.leave > span { background: var(--mc-dawn-soft); color: var(--mc-text); }
.block.blocked { left: 2px; right: 2px; border: 1px solid var(--mc-border-strong); border-radius: 5px; background: var(--mc-bg-sunken) var(--mc-hatch-block); }
.block.blocked > span { background: var(--mc-bg-sunken); color: var(--mc-text); }
.block.held { z-index: 1; left: 2px; right: 2px; border: 1px dashed var(--mc-accent); border-radius: 5px; background: var(--mc-accent-soft); }
.block.held[hidden] { display: none; }
.block.held > span { background: none; color: var(--mc-text); }
button.block { width: auto; margin: 0; font-family: inherit; text-align: left; cursor: pointer; }
button.block:hover { border-color: var(--mc-accent); }
button.block:focus-visible, .ch .ill:focus-visible { outline: 3px solid var(--mc-focus-in); outline-offset: -1px; z-index: 3; }
.ch:has(.ill) { grid-template-columns: auto minmax(0, 1fr) auto; }
.ch .ill { grid-column: 3; grid-row: 1 / span 2; display: grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 0; border-radius: 7px; background: none; color: var(--mc-text-2); cursor: pointer; }
.ch .ill:hover { background: var(--mc-hover); color: var(--mc-danger); }
.ch .ill.now { background: var(--mc-danger-soft); color: var(--mc-danger); }
.ch .ill .ic { width: 16px; height: 16px; }
@media (pointer: coarse) { .ch .ill { width: 44px; height: 44px; } }
.block.small { padding-block: 0; align-items: center; }
.buffer { left: 3px; right: 3px; background: var(--mc-dots); border: 1px solid var(--mc-border); border-radius: 0 0 5px 5px; border-top: 0; }
.ev { --vt: var(--mc-vt-follow); --ed: var(--mc-ed-booked); z-index: 1; left: calc(2px + (100% - 3px) * var(--lane, 0) / var(--lanes, 1)); width: calc((100% - 3px) / var(--lanes, 1) - 2px); height: calc((var(--b) - var(--a)) * var(--m) - 1px); padding: 0; display: grid; grid-template-columns: 20px minmax(0, 1fr); overflow: hidden; text-align: left; cursor: pointer; border: 1px solid color-mix(in oklab, var(--vt), var(--mc-text) 45%); border-left-color: var(--ed); border-radius: 5px; background: var(--vt); color: var(--mc-text); font: 400 var(--mc-fs-xs)/17px var(--mc-font-ui); }
.ev .state { display: grid; justify-items: center; align-content: start; padding-top: 2px; background: var(--ed); color: var(--mc-on-edge); }
.ev .over { color: var(--mc-danger); background: var(--mc-surface); border-radius: 3px; line-height: 0; }
.ev.short .state:has(.over) { grid-auto-flow: column; align-content: center; padding: 0; }
.ev.short:has(.over) { grid-template-columns: 34px minmax(0, 1fr); }
.ev .text { display: block; min-width: 0; padding: 0 4px 0 6px; }
.ev b { font-weight: 650; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.ev .one { display: flex; flex-wrap: wrap; gap: 0 6px; max-height: 1lh; overflow: hidden; white-space: nowrap; }
.ev .one b { min-width: 0; max-width: 100%; }
.ev i, .ev small { font-style: normal; font-size: var(--mc-fs-2xs); color: var(--ink2, var(--mc-text-2)); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.ev small { display: block; line-height: 15px; }
.ev i { order: 1; flex: 1 1 5em; min-width: 0; text-align: right; }
.ev .one:has(.waits:not(:empty)) { flex-wrap: nowrap; }
.ev .one:has(.waits:not(:empty)) i { display: none; }
.ev .waits { flex: none; margin-left: auto; color: var(--mc-urgent); font-weight: 650; font-size: var(--mc-fs-2xs); }
.ev .lacks { color: var(--mc-danger); font-weight: 650; }
.ev .file .ic, .ev .file { display: inline-block; width: 12px; height: 12px; margin-right: 3px; vertical-align: -1px; }
.ev.tall .text { padding-top: 2px; }
.ev.tall .state { padding-top: 4px; }
.ev.mid { line-height: 14px; }
.ev.mid small { line-height: 13px; }
.ev.vt-new { --vt: var(--mc-vt-new); }
.ev.vt-rls { --vt: var(--mc-vt-rls); }
.ev.vt-cbt { --vt: var(--mc-vt-cbt); }
.ev.vt-ent { --vt: var(--mc-vt-ent); }
.ev.vt-device { --vt: var(--mc-vt-device); }
.ev.vt-lab { --vt: var(--mc-vt-lab); --ink2: var(--mc-text); }
.ev.booked .state { background: transparent; color: var(--ed); border-right: 1px solid color-mix(in oklab, var(--vt), var(--mc-text) 22%); box-shadow: inset 3px 0 0 var(--ed); padding-left: 2px; }
.ev.arrived { --ed: var(--mc-ed-arrived); }
.ev.checked-in { --ed: var(--mc-ed-checked); }
.ev.in-visit { --ed: var(--mc-ed-visit); box-shadow: inset 0 0 0 1.5px var(--mc-ed-visit); border-color: var(--mc-ed-visit); }
.ev.done, .ev.left { --ed: var(--mc-ed-done); color: var(--mc-text-2); background: color-mix(in srgb, var(--vt) 45%, var(--mc-surface)); border-color: color-mix(in oklab, var(--vt), var(--mc-text) 20%); border-left-color: var(--ed); }
.ev.left { --ed: var(--mc-ed-held); }
.ev.done b, .ev.left b { font-weight: 550; }
.ev.no-show { --ed: var(--mc-ed-noshow); border: 1px dashed var(--mc-ed-noshow); background: repeating-linear-gradient(135deg, color-mix(in srgb, var(--mc-danger) 13%, transparent) 0 4px, transparent 4px 10px), var(--mc-surface); }
.ev.resizes::after { content: ""; position: absolute; inset: auto 0 0; height: 7px; cursor: ns-resize; }
.ev.pulled { z-index: 5; outline: 2px solid var(--mc-focus-in); cursor: ns-resize; }
:host([lost]) .ev { filter: grayscale(0.7); cursor: not-allowed; }
.ev:hover { filter: brightness(0.985); }
.ev[aria-current] { z-index: 3; outline: 3px solid var(--mc-focus-in); box-shadow: 0 0 0 6px var(--mc-dawn-400); }
.ev:focus-visible { z-index: 4; outline: 3px solid var(--mc-focus-in); outline-offset: 1px; box-shadow: 0 0 0 6px var(--mc-focus-out); }
.ev.fresh { outline: 3px solid var(--mc-dawn); }
@media (forced-colors: active) { .ev { border: 1px solid ButtonText; } .ev .state { border-right: 1px solid ButtonText; } }
`);
