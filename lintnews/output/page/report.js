"use strict";
(() => {
  const notes = [...document.querySelectorAll(".note")];
  const marks = [...document.querySelectorAll("mark")].map((element) => ({
    element,
    numbers: element.dataset.notes.split(" "),
  }));
  const sections = [...document.querySelectorAll("section.copy")];
  const keys = {
    severity: (note) => note.dataset.severity,
    rule: (note) => note.dataset.rule,
    file: (note) => note.closest("section").dataset.path,
  };
  const choices = Object.keys(keys).map((id) => ({ select: document.getElementById(id), key: keys[id] }));
  const values = notes.map((note) => choices.map(({ key }) => key(note)));
  const ranks = { error: 0, warning: 1, info: 2 };
  let visible = notes;
  let current = -1;

  function offer({ select }, column) {
    const counts = new Map();
    for (const value of values) counts.set(value[column], (counts.get(value[column]) || 0) + 1);
    const known = [...counts.keys()].sort((a, b) => (ranks[a] ?? 9) - (ranks[b] ?? 9) || (a < b ? -1 : a > b ? 1 : 0));
    select.add(new Option(`all (${notes.length})`, ""));
    // A value may be any text, "" too, so that an option stands for its place in the list.
    known.forEach((value, index) => select.add(new Option(`${value} (${counts.get(value)})`, String(index))));
    return known;
  }

  const offered = choices.map(offer);

  function filter() {
    const wanted = choices.map(({ select }, column) => (select.value === "" ? null : offered[column][Number(select.value)]));
    const shown = new Set();
    const inUse = new Set();
    visible = notes.filter((note, index) => {
      const fits = values[index].every((value, column) => wanted[column] === null || wanted[column] === value);
      note.hidden = !fits;
      if (fits) {
        shown.add(note.dataset.number);
        inUse.add(note.closest("section"));
      }
      return fits;
    });
    for (const { element, numbers } of marks) element.classList.toggle("off", !numbers.some((n) => shown.has(n)));
    for (const section of sections) section.hidden = !inUse.has(section);
    go(-1);
  }

  function go(index) {
    for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
    current = index;
    const all = visible.length === notes.length ? "" : ` (of ${notes.length})`;
    const at = index < 0 ? "" : `${index + 1} of `;
    document.getElementById("shown").textContent = `${at}${visible.length} ${visible.length === 1 ? "finding" : "findings"}${all}`;
    if (index < 0) return;
    const note = visible[index];
    note.classList.add("current");
    for (const { element, numbers } of marks) if (numbers.includes(note.dataset.number)) element.classList.add("current");
    note.scrollIntoView({ block: "center" });
    note.focus({ preventScroll: true });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("select")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step || !visible.length) return;
    go(Math.min(Math.max(current + step, 0), visible.length - 1));
    event.preventDefault();
  });

  const theme = document.getElementById("theme");
  function paint(dark) {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    theme.setAttribute("aria-pressed", String(dark));
  }
  paint(matchMedia("(prefers-color-scheme: dark)").matches);
  theme.addEventListener("click", () => paint(document.documentElement.dataset.theme !== "dark"));

  for (const { select } of choices) select.addEventListener("change", filter);
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("filters").hidden = false;
  filter();
})();
