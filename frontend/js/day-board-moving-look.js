/** How a visit looks that is carried over the day board, and where it fits; colours from the page's tokens. */
export const movingLook = new CSSStyleSheet();

movingLook.replaceSync(`
.ev { user-select: none; -webkit-touch-callout: none; }
.carrying, .carrying .ev { cursor: grabbing; }
.ev.lifted { border-style: dashed; background: color-mix(in srgb, var(--vt) 35%, var(--mc-surface)); filter: none; }
.ev.lifted b { font-weight: 500; }
.ev.covered .text, .ev.covered .state { padding-top: var(--covered); }
.carry { position: absolute; z-index: 6; left: 0; top: 0; pointer-events: none; will-change: transform; scroll-margin: 24px 4px 4px; }
.carry.back { transition: transform 180ms ease-out; }
.carry > .ev { left: 0; top: 0; width: 100%; height: 100%; border: 2px dashed var(--mc-text-2); outline: 3px solid var(--mc-surface); box-shadow: var(--mc-shadow-3); }
.carry.ok > .ev { border-color: var(--mc-success); }
.carry.clash > .ev { border-color: var(--mc-danger); }
.carry b, .carry i { position: relative; z-index: 1; padding-right: 4px; background: var(--vt); }
.carry .shared { position: absolute; left: 20px; right: 0; top: calc(var(--at) * var(--m)); height: calc(var(--long) * var(--m)); border-top: 1.5px solid var(--mc-danger); background: repeating-linear-gradient(45deg, color-mix(in srgb, var(--mc-danger) 62%, transparent) 0 2px, transparent 2px 6px); }
.tag { position: absolute; left: 0; bottom: calc(100% + 4px); min-width: 100%; display: flex; gap: 5px; align-items: center; justify-content: center; padding: 0 6px; border-radius: 5px; background: var(--mc-text-2); color: var(--mc-surface); font-size: var(--mc-fs-2xs); font-weight: 650; line-height: 18px; white-space: nowrap; font-variant-numeric: tabular-nums; }
.low > .tag { bottom: auto; top: calc(100% + 4px); }
.ok > .tag { background: var(--mc-success); }
.clash > .tag { background: var(--mc-danger-fill); color: var(--mc-on-danger); }
.tag .ic, .fit .ic { width: 13px; height: 13px; }
.fit { position: absolute; left: 2px; width: calc(100% - 5px); top: calc((var(--a) - var(--from)) * var(--m)); height: calc((var(--b) - var(--a)) * var(--m) - 1px); display: flex; gap: 5px; align-items: flex-start; padding: 1px 6px; overflow: hidden; border: 1.5px dashed var(--mc-success); border-radius: 5px; background: var(--mc-success-soft); color: var(--mc-success); font-size: var(--mc-fs-2xs); font-weight: 650; line-height: 15px; white-space: nowrap; pointer-events: none; }
.fit .ic { margin-top: 1px; }
.bar { position: absolute; z-index: 10; left: 50%; bottom: 14px; translate: -50% 0; display: flex; gap: 8px; align-items: center; width: max-content; max-width: calc(100% - 24px); padding: 9px 14px; border-radius: 10px; background: var(--mc-text); color: var(--mc-surface); font-size: var(--mc-fs-s); line-height: 1.4; box-shadow: var(--mc-shadow-3); }
.bar[hidden] { display: none; }
.bar.refused { background: var(--mc-danger-fill); color: var(--mc-on-danger); }
.bar.done { pointer-events: none; }
.bar .ic { width: 18px; height: 18px; }
.bar button { display: grid; place-items: center; flex: none; width: 28px; height: 28px; margin: -4px -6px -4px 0; padding: 0; border: 0; border-radius: 7px; background: none; color: inherit; cursor: pointer; }
.bar button:focus-visible { outline: 3px solid currentColor; outline-offset: -1px; }
.bar button .ic { width: 14px; height: 14px; }
@media (prefers-reduced-motion: reduce) { .carry.back { transition: none; } }
@media (forced-colors: active) { .fit, .tag, .bar { border: 1px solid ButtonText; } }
`);
