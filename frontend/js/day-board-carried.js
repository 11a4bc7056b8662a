/**
 * What is seen of a visit that is carried over the day board: its ghost with a tag, its old place, and where it fits. All
 * is measured when it is picked up; while it is carried nothing of the page is.
 */
import { clock, element } from "./day-board-parts.js";

const BACK = 180;
const READABLE = 16;

export class Carried {
  #board;
  #visit;
  #node;
  #length;
  #box = element("div", "carry");
  #ghost;
  #tag = element("span", "tag");
  #fits = [];
  #fitNodes = [];
  #covered = null;
  #grip = 0;
  #aimed = 0;
  #at;

  constructor(board, visit, node) {
    this.#board = board;
    this.#visit = visit;
    this.#node = node;
    this.#length = visit.b - visit.a;
    this.#ghost = element("div", node.className, ...[...node.childNodes].map((child) => child.cloneNode(true)));
    this.#box.setAttribute("aria-hidden", "true");
    this.#box.append(this.#tag, this.#ghost);
    node.classList.add("lifted");
    board.scroll.classList.add("carrying");
    board.scroll.querySelector(".body").append(this.#box);
    this.measure();
  }

  measure() {
    const { scroll } = this.#board;
    const { axis, columns } = this.#board.day();
    const view = scroll.getBoundingClientRect();
    const body = scroll.querySelector(".body").getBoundingClientRect();
    const { scrollLeft, scrollTop } = scroll;
    this.#at = {
      left: scrollLeft,
      top: scrollTop,
      x: body.left + scrollLeft,
      y: body.top + scrollTop,
      minute: body.height / (axis.to - axis.from),
      edges: columns.map(({ id }) => {
        const { left, width } = this.#board.column(id).getBoundingClientRect();
        return { id, left: left - body.left, width };
      }),
      view: {
        left: view.left + scroll.querySelector(".times").offsetWidth,
        right: view.right,
        top: view.top + scroll.querySelector(".head").offsetHeight,
        bottom: view.bottom,
      },
    };
    this.#box.style.width = `${this.#edge(this.#visit.col).width - 5}px`;
    this.#box.style.height = `${this.#length * this.#at.minute - 1}px`;
  }

  scrolled() {
    const { scrollLeft, scrollTop } = this.#board.scroll;
    this.#at.left = scrollLeft;
    this.#at.top = scrollTop;
  }

  /** Where the pointer holds it, in minutes below its start. */
  grip(x, y) {
    this.#grip = this.#minuteAt(y) - this.#visit.a;
  }

  /** The place below the pointer, on the grid of so many minutes. */
  under(x, y, step) {
    const across = x - this.#at.x + this.#at.left;
    const edge = this.#at.edges.findLast(({ left }) => left <= across) ?? this.#at.edges[0];
    return { col: edge.id, a: Math.round((this.#minuteAt(y) - this.#grip) / step) * step };
  }

  /** Whether it scrolls: the nearer to the edge, the faster. */
  scrollAtEdges(x, y, edge, fastest) {
    const { view } = this.#at;
    const speed = (position, from, to) => {
      const before = Math.max(0, from + edge - position);
      const after = Math.max(0, position - (to - edge));
      return Math.sign(after - before) * Math.min(1, Math.max(before, after) / edge) * fastest;
    };
    const left = speed(x, view.left, view.right);
    const top = speed(y, view.top, view.bottom);
    if (left || top) {
      this.#board.scroll.scrollBy({ left, top, behavior: "instant" });
    }
    return Boolean(left || top);
  }

  /** What is known of the place at once; what the server says of it comes a moment later. */
  aim(col, a) {
    const { axis } = this.#board.day();
    this.#aimed = a;
    const known = this.#fits.length > 0;
    const isFit = this.#fits.some((fit) => fit.col === col && fit.first <= a && a <= fit.last);
    this.#box.classList.toggle("ok", known && isFit);
    this.#box.classList.toggle("clash", known && !isFit);
    this.#box.classList.toggle("low", a - axis.from < 20);
    this.#tag.textContent = clock(axis.opens + a - axis.from);
    this.#box.querySelectorAll(".shared").forEach((part) => part.remove());
  }

  draw(col, a) {
    const { left } = this.#edge(col);
    const top = (a - this.#board.day().axis.from) * this.#at.minute;
    this.#box.style.transform = `translate(${left + 2}px, ${top}px)`;
    this.#cover(col, a);
  }

  intoView() {
    this.#box.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  }

  judge(ok, words, clashes) {
    this.#box.classList.toggle("ok", ok);
    this.#box.classList.toggle("clash", !ok);
    this.#tag.replaceChildren(this.#board.icon(ok ? "check-bold" : "warning-fill"), words);
    this.#box.querySelectorAll(".shared").forEach((part) => part.remove());
    const start = this.#aimed;
    for (const { a, b } of clashes) {
      const from = Math.max(a, start);
      const to = Math.min(b, start + this.#length);
      if (to > from) {
        const part = element("span", "shared");
        part.style.setProperty("--at", from - start);
        part.style.setProperty("--long", to - from);
        this.#ghost.append(part);
      }
    }
  }

  fits(fits) {
    if (JSON.stringify(fits) === JSON.stringify(this.#fits)) {
      return;
    }
    this.#fits = fits;
    this.#fitNodes.forEach((node) => node.remove());
    this.#fitNodes = fits.map(({ col, first, b, text }) => {
      const node = element("div", "fit", this.#board.icon("check-bold"), text);
      node.setAttribute("aria-hidden", "true");
      node.style.setProperty("--a", first);
      node.style.setProperty("--b", b);
      this.#board.column(col)?.prepend(node);
      return node;
    });
  }

  beside(col, step) {
    const { edges } = this.#at;
    return edges[edges.findIndex(({ id }) => id === col) + step]?.id ?? col;
  }

  /** Further down in the column, then in the columns after it, and round again; none: it fits nowhere. */
  nextGap(col, a) {
    const order = ({ col: gap }) => this.#at.edges.findIndex(({ id }) => id === gap);
    const here = order({ col });
    const gaps = this.#fits.toSorted((one, other) => order(one) - order(other) || one.first - other.first);
    return gaps.find((gap) => order(gap) > here || (order(gap) === here && gap.first > a)) ?? gaps[0];
  }

  vanish() {
    this.#putBack();
    this.#box.remove();
  }

  /** To where the visit stands now; nowhere: it is not on the board any more. */
  springBack(visit) {
    this.#putBack();
    if (!visit || !this.#box.isConnected || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#box.remove();
      return;
    }
    this.measure();
    this.#box.classList.add("back");
    this.draw(visit.col, visit.a);
    this.#uncover();
    setTimeout(() => this.#box.remove(), BACK);
  }

  #putBack() {
    this.#node.classList.remove("lifted");
    this.#board.scroll.classList.remove("carrying");
    this.#fitNodes.forEach((node) => node.remove());
    this.#uncover();
  }

  /** A visit whose name would lie below the ghost shows it further down, where it is long enough. */
  #cover(col, a) {
    const end = a + this.#length;
    const below = this.#board
      .entries()
      .find(({ visit }) => visit.id !== this.#visit.id && visit.col === col && visit.a >= a && visit.a < end);
    this.#uncover();
    if (below && (below.visit.b - end) * this.#at.minute >= READABLE) {
      this.#covered = below.node;
      below.node.classList.add("covered");
      below.node.style.setProperty("--covered", `${(end - below.visit.a) * this.#at.minute}px`);
    }
  }

  #uncover() {
    this.#covered?.classList.remove("covered");
    this.#covered = null;
  }

  #edge(col) {
    return this.#at.edges.find(({ id }) => id === col) ?? this.#at.edges[0];
  }

  #minuteAt(y) {
    return this.#board.day().axis.from + (y - this.#at.y + this.#at.top) / this.#at.minute;
  }
}
