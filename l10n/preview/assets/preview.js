// The page around the website: follows where the reader goes, loads again what changed,
// and ties each stretch of text to its unit. Text is only ever set as text.
"use strict";

(() => {
  const id = (name) => document.getElementById(name);
  const [locale, beside, needy] = ["locale", "beside", "needy"].map(id);
  const frames = { target: id("target"), source: id("source") };
  const shown = { locale: "", page: "", mark: null, sourceMark: null, version: null };
  let margin = { rows: [] };
  let findings = [];
  let ranges = new Map();

  const ask = async (path, query) => {
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const where = () => ({ locale: shown.locale, page: shown.page });
  const element = (name, text = "", kind = "") => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = kind;
    return made;
  };
  const encoded = (path) => path.split("/").map(encodeURIComponent).join("/");
  const siteOf = (lang, page) => `/site/${encodeURIComponent(lang)}/${encoded(page)}`;

  function readPlace(path) {
    const [, , lang, ...rest] = path.split("/");
    return [decodeURIComponent(lang || ""), rest.map(decodeURIComponent).join("/") || "index.html"];
  }

  // Where the reader is. Links inside the site are followed by the frame itself.

  function go(lang, page) {
    frames.target.src = siteOf(lang, page);
  }

  async function arrived() {
    const [lang, page] = readPlace(frames.target.contentWindow.location.pathname);
    const isElsewhere = lang !== shown.locale || page !== shown.page;
    Object.assign(shown, { locale: lang, page, mark: null, sourceMark: null, version: null });
    history.replaceState(null, "", `/view/${encodeURIComponent(lang)}/${encoded(page)}`);
    locale.value = lang;
    if (isElsewhere) id("edit").textContent = "";
    showBeside();
    await look();
  }

  function showBeside() {
    const source = locale.options[0]?.value;
    frames.source.hidden = !beside.checked;
    if (beside.checked && source) frames.source.src = siteOf(source, shown.page);
    else frames.source.removeAttribute("src");
  }

  // What changed. A page is loaded again when what it is made from is new, and only then.

  async function look() {
    const at = where();
    const state = await ask("/-/state", at);
    if (at.locale !== shown.locale || at.page !== shown.page) return;
    showError(state.error);
    showLocales(state.locales);
    if (shown.mark !== null && state.mark !== shown.mark) reload(frames.target);
    if (shown.sourceMark !== null && state.sourceMark !== shown.sourceMark && beside.checked) {
      reload(frames.source);
    }
    const isNew = state.version !== shown.version;
    Object.assign(shown, { mark: state.mark, sourceMark: state.sourceMark, version: state.version });
    if (isNew) await loadMargin(at);
  }

  function reload(frame) {
    const inside = frame.contentWindow;
    const top = inside.scrollY;
    frame.addEventListener("load", () => inside.scrollTo(0, top), { once: true });
    inside.location.reload();
  }

  function showLocales(names) {
    if (locale.options.length === names.length) return;
    locale.replaceChildren(...names.map((name) => new Option(name, name)));
    locale.value = shown.locale;
  }

  function showError(text) {
    id("error").hidden = !text;
    id("error").textContent = text;
  }

  async function loadMargin(at) {
    findings = [];
    margin = await ask("/-/margin", at);
    if (margin.error) showError(margin.error);
    draw();
    id("status").textContent = "checking…";
    const found = await ask("/-/findings", at);
    if (at.locale !== shown.locale || at.page !== shown.page) return;
    findings = found.findings;
    if (found.error) showError(found.error);
    id("status").textContent = "up to date";
    draw();
  }

  // The margin.

  function draw() {
    const of = (index) => findings.filter((finding) => finding.row === index);
    const needs = (row, index) => row.state !== "translated" || of(index).length > 0;
    const counts = { fuzzy: 0, untranslated: 0 };
    for (const row of margin.rows) if (row.state in counts) counts[row.state] += 1;
    id("summary").textContent = `${margin.rows.length} units, ${counts.untranslated} untranslated, `
      + `${counts.fuzzy} fuzzy, ${findings.length} findings`;
    const items = margin.rows.flatMap((row, index) =>
      (!needy.checked || needs(row, index) ? [drawRow(row, index, of(index))] : []));
    const loose = of(-1).map((finding) => {
      const item = element("li");
      item.append(drawFinding(finding), drawPlace(finding.place));
      return item;
    });
    id("rows").replaceChildren(...loose, ...items);
    mark();
  }

  function drawRow(row, index, said) {
    const item = element("li");
    item.dataset.row = index;
    const head = element("p");
    head.append(element("span", row.state, `state state-${row.state}`), " ", element("span", row.kind, "kind"));
    const source = element("p", row.source, "source");
    source.lang = margin.sourceLang;
    source.dir = margin.sourceDir;
    item.append(head, source);
    if (row.target) {
      const target = element("p", row.target);
      target.lang = margin.lang;
      target.dir = margin.dir;
      item.append(target);
    }
    item.append(...said.map(drawFinding), drawPlace(row.place));
    const button = element("button", "Show in the page", "show");
    button.type = "button";
    button.addEventListener("click", () => choose(index, true));
    item.append(" ", button);
    return item;
  }

  function drawFinding(finding) {
    const said = element("p", "", `finding finding-${finding.severity}`);
    said.dir = "auto";
    said.append(element("b", finding.severity), ` ${finding.message} (${finding.check})`);
    return said;
  }

  function drawPlace(place) {
    const button = element("button", place, "place");
    button.type = "button";
    button.title = "Copy";
    button.addEventListener("click", () => {
      id("edit").textContent = `edit ${place}`;
      navigator.clipboard?.writeText(place).catch(() => {});
    });
    return button;
  }

  // Units in the page: each is looked for as text, from where the last one was found.

  function readText(root) {
    const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at += 1) {
        const isBlank = /\s/.test(node.data[at]);
        if (isBlank && text.endsWith(" ")) continue;
        text += isBlank ? " " : node.data[at];
        places.push([node, at]);
      }
    }
    return [text, places];
  }

  function mark() {
    const inside = frames.target.contentDocument;
    const main = inside?.querySelector("main");
    if (!main || !inside.defaultView.CSS.highlights) return;
    if (!inside.querySelector("link[href='/-/marks.css']")) {
      const link = inside.createElement("link");
      link.rel = "stylesheet";
      link.href = "/-/marks.css";
      inside.head.append(link);
    }
    const [text, places] = readText(main);
    ranges = new Map();
    let from = 0;
    margin.rows.forEach((row, index) => {
      const wanted = row.shown.replace(/\s+/g, " ").trim();
      if (!wanted) return;
      let start = text.indexOf(wanted, from);
      if (start < 0) start = text.indexOf(wanted);
      if (start < 0) return;
      from = start + wanted.length;
      const range = inside.createRange();
      range.setStart(...places[start]);
      const [last, at] = places[from - 1];
      range.setEnd(last, at + 1);
      ranges.set(index, range);
    });
    const pick = (test) => [...ranges].filter(([index]) => test(index)).map(([, range]) => range);
    const { Highlight, CSS } = inside.defaultView;
    const set = (name, test) => CSS.highlights.set(`l10n-${name}`, new Highlight(...pick(test)));
    set("untranslated", (index) => margin.rows[index].state === "untranslated");
    set("fuzzy", (index) => margin.rows[index].state === "fuzzy");
    set("finding", (index) => findings.some((finding) => finding.row === index));
    inside.removeEventListener("click", clicked);
    inside.addEventListener("click", clicked);
  }

  function clicked(event) {
    for (const [index, range] of ranges) {
      const isHit = [...range.getClientRects()].some((box) => box.left <= event.clientX
        && event.clientX <= box.right && box.top <= event.clientY && event.clientY <= box.bottom);
      if (isHit) {
        choose(index, false);
        return;
      }
    }
  }

  function choose(index, isFromMargin) {
    let item = id("rows").querySelector(`[data-row="${index}"]`);
    if (!item) {
      needy.checked = false;
      draw();
      item = id("rows").querySelector(`[data-row="${index}"]`);
    }
    document.querySelectorAll(".is-chosen").forEach((other) => other.classList.remove("is-chosen"));
    item.classList.add("is-chosen");
    id("edit").textContent = `edit ${margin.rows[index].place}`;
    const range = ranges.get(index);
    const inside = frames.target.contentWindow;
    if (range) inside.CSS.highlights.set("l10n-chosen", new inside.Highlight(range));
    if (isFromMargin) range?.startContainer.parentElement.scrollIntoView({ block: "center" });
    else item.scrollIntoView({ block: "center" });
  }

  locale.addEventListener("change", () => go(locale.value, shown.page));
  beside.addEventListener("change", showBeside);
  needy.addEventListener("change", draw);
  frames.target.addEventListener("load", () => arrived().catch((error) => showError(error.message)));
  const [lang, page] = readPlace(location.pathname);
  go(lang, page);
  const poll = async () => {
    if (shown.page) {
      await look().catch(() => { id("status").textContent = "the preview has stopped"; });
    }
    setTimeout(poll, 1000);
  };
  poll();
})();
