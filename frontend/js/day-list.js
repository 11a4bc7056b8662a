import { keepDayList, whenKept } from "./day-list-keeping.js";

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

const kept = document.querySelector("[data-keep]");
if (kept) {
  whenKept((asOf) => {
    const words = kept.querySelector("[data-words]");
    words.textContent = words.dataset.words.replace("{0}", asOf);
    kept.hidden = false;
  });
  keepDayList(kept.dataset.keep);
}
