// What makes the pages nicer with a script; nothing needs it. Knows only attributes: data-vondst, data-toets, data-citaat.

/** True while somebody writes: keys are letters then. */
const typing = (el) => el.closest?.("input, textarea, select, [contenteditable]");

/* A finding in the list and its words in the text have the same data-vondst: one lights up with the other. */
const partners = (nummer) => document.querySelectorAll(`[data-vondst="${CSS.escape(nummer)}"]`);

function light(nummer) {
  document.querySelectorAll("[data-vondst].actief").forEach((el) => el.classList.remove("actief"));
  if (nummer !== undefined) partners(nummer).forEach((el) => el.classList.add("actief"));
}

const nearest = (doel) => doel.closest?.("[data-vondst]");
document.addEventListener("mouseover", ({ target }) => nearest(target) && light(nearest(target).dataset.vondst));
document.addEventListener("focusin", ({ target }) => light(nearest(target)?.dataset.vondst));
document.addEventListener("click", ({ target }) => {
  const hier = nearest(target);
  if (!hier || target.closest("a, button, input, textarea, select, label, summary")) return;
  const daar = [...partners(hier.dataset.vondst)].find((el) => (el.localName === "mark") !== (hier.localName === "mark"));
  daar?.scrollIntoView({ block: "center" });
});

/* Keys. A single letter as a key must be possible to switch off (WCAG 2.1.4): the dialog has a box for it. */
const AAN = "toetsen";
const switchedOn = () => localStorage.getItem(AAN) !== "uit";
const findings = () => {
  const lijst = document.querySelectorAll(".vondsten [data-vondst], .vondsten[data-vondst]");
  return [...(lijst.length ? lijst : document.querySelectorAll("[data-vondst]"))];
};

function step(richting) {
  const alle = findings();
  const nu = alle.findIndex((el) => el.classList.contains("actief"));
  const volgende = alle[nu < 0 ? (richting > 0 ? 0 : alle.length - 1) : (nu + richting + alle.length) % alle.length];
  if (!volgende) return;
  if (!volgende.hasAttribute("tabindex")) volgende.tabIndex = -1;
  volgende.focus({ preventScroll: true });
  partners(volgende.dataset.vondst).forEach((el) => el.scrollIntoView({ block: "center" }));
}

/** Go to the part of this page that this key names: its first field when it is a form. */
function jump(toets) {
  const doel = document.querySelector(`[data-toets="${toets}"]`);
  const veld = doel?.matches("form, section, div") ? doel.querySelector("textarea, input:not([type=hidden]), select, button") : doel;
  veld?.focus();
  doel?.closest("details")?.setAttribute("open", "");
  return Boolean(veld);
}

const help = () => document.getElementById("toetsenhulp");
const KEYS = { j: () => step(1), k: () => step(-1), o: () => jump("o"), t: () => jump("t"), "?": () => help()?.showModal?.() };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (!Object.hasOwn(KEYS, event.key) || help()?.open || !switchedOn()) return;
  event.preventDefault();
  KEYS[event.key]();
});

document.querySelectorAll("[data-toetsenhulp]").forEach((knop) => {
  knop.hidden = false;
  knop.addEventListener("click", () => help()?.showModal());
});
document.querySelectorAll("[data-toetsen-aan]").forEach((vak) => {
  vak.checked = switchedOn();
  vak.addEventListener("change", () => localStorage.setItem(AAN, vak.checked ? "aan" : "uit"));
});

/* Words that were selected in a passage stand ready in the remark about it. */
let gekozen = { tekst: "" };
document.addEventListener("selectionchange", () => {
  const keuze = getSelection();
  const blok = keuze.isCollapsed ? null : keuze.anchorNode.parentElement.closest("[id^=blok-]");
  if (blok?.contains(keuze.focusNode)) gekozen = { blok, tekst: keuze.toString().trim() };
});
document.addEventListener("toggle", ({ target }) => {
  const veld = target.open ? target.querySelector("[data-citaat]") : null;
  if (veld && !veld.value && gekozen.blok?.contains(veld)) veld.value = gekozen.tekst;
}, true);

/* htmx puts the answer in place; the focus goes to a refusal, else to where one was, else to what is new. */
let eerder = new Set();
let plek;
const idsOnPage = () => [...document.querySelectorAll("main li[id]")].map((el) => el.id);
document.addEventListener("htmx:before:swap", () => {
  eerder = new Set(idsOnPage());
  plek = document.activeElement?.closest("li[id], [id^=blok-]")?.id;
});
document.addEventListener("htmx:after:swap", () => {
  const waar = plek ?? idsOnPage().find((id) => !eerder.has(id));
  const doel = document.querySelector("main .utrecht-alert--error") ?? document.getElementById(waar);
  if (!doel) return;
  if (!doel.hasAttribute("tabindex")) doel.tabIndex = -1;
  doel.focus();
});

/* No answer at all: the browser itself sends the form, and tells what is wrong. */
document.addEventListener("htmx:error", ({ target }) => target.localName === "form" && target.submit());
