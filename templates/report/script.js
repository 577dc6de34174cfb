"use strict";
// Filters what is on the page. Without it the page is whole, and the form stays hidden.
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const items = [...document.querySelectorAll(".item")].map((element) => ({
    element,
    kind: element.dataset.kind,
    set: element.dataset.set,
    text: "",
  }));
  const operation = document.getElementById("operation");
  const search = document.getElementById("search");
  const told = document.getElementById("told");
  const holders = [...document.querySelectorAll(".part"), ...document.querySelectorAll(".class")];

  const textOf = (item) => {
    if (!item.text) {
      const part = item.element.closest(".part");
      const owner = part ? part.querySelector("h3").textContent : "";
      item.text = (owner + " " + item.element.textContent).toLowerCase();
    }
    return item.text;
  };

  const apply = () => {
    const kinds = new Set([...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    const sets = operation && operation.value ? new Set(operation.value.split(" ")) : null;
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const item of items) {
      const fits =
        (kinds.has(item.kind) || !form.querySelector(`[value="${CSS.escape(item.kind)}"]`)) &&
        (!sets || sets.has(item.set)) &&
        (!words.length || words.every((word) => textOf(item).includes(word)));
      item.element.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    for (const holder of holders) holder.hidden = !holder.querySelector(".item:not([hidden])");
    told.textContent = `${shown.toLocaleString("en")} of ${items.length.toLocaleString("en")} shown`;
  };

  let waiting = 0;
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  };
  const openAll = (open) => {
    for (const each of document.querySelectorAll(".item:not([hidden]) details")) each.open = open;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", apply);
  search.addEventListener("input", later);
  document.getElementById("open-all").addEventListener("click", () => openAll(true));
  document.getElementById("close-all").addEventListener("click", () => openAll(false));
  // A link to something that a filter hides shows it all the same.
  window.addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    for (let each = target; each; each = each.parentElement) each.hidden = false;
    if (target) target.scrollIntoView();
  });
  form.hidden = false;
  apply();
})();
