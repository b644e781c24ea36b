// The one script: progress kept on the device, subtitles at their time, quizzes marked here.
// It asks nobody for anything; text is only ever set as text.
"use strict";

(() => {
  const page = document.documentElement;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const data = (id) => {
    const element = document.getElementById(id);
    return element ? JSON.parse(element.textContent) : null;
  };
  const words = data("l10n-words") || {};
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole);
  const show = (element, is = true) => { if (element) element.hidden = !is; };

  // Progress. A browser that keeps nothing (private windows, full or forbidden storage)
  // costs the progress, never the course.

  const store = {
    name: `l10n:${page.dataset.course}`,
    read() {
      let kept = null;
      try { kept = JSON.parse(localStorage.getItem(this.name)); } catch { /* nothing kept */ }
      const isPlain = (value) => value && typeof value === "object" && !Array.isArray(value);
      kept = isPlain(kept) ? kept : {};
      return {
        done: isPlain(kept.done) ? kept.done : {},
        quiz: isPlain(kept.quiz) ? kept.quiz : {},
        last: typeof kept.last === "string" ? kept.last : "",
      };
    },
    change(edit) {
      const state = this.read();
      edit(state);
      try {
        localStorage.setItem(this.name, JSON.stringify(state));
      } catch {
        all("[data-store-fails]").forEach((note) => show(note));
      }
      showProgress(state);
    },
  };

  function showProgress(state) {
    const marks = all("[data-done-of]");
    marks.forEach((mark) => show(mark, Boolean(state.done[mark.dataset.doneOf])));
    const button = one("[data-mark-done]");
    if (button) {
      const isDone = Boolean(state.done[page.dataset.page]);
      button.textContent = isDone ? `✓ ${words.done}` : words.markDone;
      button.setAttribute("aria-pressed", String(isDone));
      show(button);
    }
    const panel = one("[data-progress]");
    if (panel) {
      const count = marks.filter((mark) => !mark.hidden).length;
      one("progress", panel).value = count;
      one("[data-progress-text]", panel).textContent =
        fill(words.progress, { done: count, all: marks.length });
      const link = one("[data-continue]", panel);
      const last = marks.find((mark) => mark.dataset.doneOf === state.last);
      if (last) link.href = one("a", last.closest("li")).href;
      show(link, Boolean(last));
      show(panel);
    }
  }

  function startProgress() {
    const here = page.dataset.page;
    const button = one("[data-mark-done]");
    if (button) {
      store.change((state) => { state.last = here; });
      button.addEventListener("click", () => store.change((state) => {
        if (state.done[here]) delete state.done[here];
        else state.done[here] = 1;
      }));
    } else {
      showProgress(store.read());
    }
    one("[data-forget]")?.addEventListener("click", () => store.change((state) => {
      Object.assign(state, { done: {}, quiz: {}, last: "" });
    }));
  }

  // Subtitles. The page has the cues of its own language; the other languages come from a
  // script beside it when they are asked for, which works from a folder as well.

  let loading = null;

  function loadSubtitles(player) {
    loading ??= new Promise((resolve, reject) => {
      self.l10nSubtitles = resolve;
      const script = document.createElement("script");
      script.src = player.dataset.more;
      script.onerror = () => { loading = null; reject(new Error("no subtitles")); };
      document.head.append(script);
    });
    return loading;
  }

  const clock = (seconds) => {
    const whole = Math.floor(seconds);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  };

  function startStage(player, ownCues) {
    const [play, time, choice] = ["play", "time", "subtitles"].map((name) =>
      one(`[data-${name}]`, player));
    const [cue, display] = [one("[data-cue]", player), one("[data-clock]", player)];
    const end = Number(time.max);
    let cues = ownCues;
    let began = null;

    const draw = () => {
      const now = Number(time.value);
      const current = cues.find(([from, to]) => from <= now && now < to);
      cue.textContent = current ? current[2] : now === 0 ? cue.dataset.poster : "";
      display.textContent = `${clock(now)} / ${clock(end)}`;
      time.setAttribute("aria-valuetext", display.textContent);
    };
    const stop = () => {
      began = null;
      play.textContent = words.play;
    };
    const tick = () => {
      if (began === null) return;
      time.value = Math.min((performance.now() - began) / 1000, end);
      draw();
      if (Number(time.value) >= end) stop();
      else setTimeout(tick, 100);
    };
    const start = () => {
      if (Number(time.value) >= end) time.value = 0;
      began = performance.now() - Number(time.value) * 1000;
      play.textContent = words.pause;
      tick();
    };
    play.addEventListener("click", () => (began === null ? start() : stop()));
    time.addEventListener("input", () => {
      if (began !== null) began = performance.now() - Number(time.value) * 1000;
      draw();
    });
    // By mouse to a tenth of a second; by keys five seconds, or nobody would get anywhere.
    time.addEventListener("keydown", (event) => {
      const onwards = page.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
      const steps = { ArrowUp: 5, ArrowDown: -5, ArrowLeft: -5, ArrowRight: -5, [onwards]: 5 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      time.value = Number(time.value) + steps[event.key];
      time.dispatchEvent(new Event("input"));
    });
    choice.addEventListener("change", async () => {
      const chosen = choice.selectedOptions[0];
      let others = {};
      if (chosen.value && chosen.value !== page.lang) {
        others = await loadSubtitles(player).catch(() => ({}));
      }
      if (choice.selectedOptions[0] !== chosen) return;
      cues = chosen.value === page.lang ? ownCues : others[chosen.value] || [];
      cue.lang = chosen.value || page.lang;
      cue.dir = chosen.dataset.dir || page.dir;
      draw();
    });
    time.step = "0.1";
    show(one("[data-stage]", player));
    show(one("[data-controls]", player));
    draw();
  }

  async function addTracks(player, video) {
    // From a folder no <track> is read: the same cues are put in by hand.
    const data = await loadSubtitles(player).catch(() => ({}));
    for (const element of all("track", video)) {
      const { srclang, label } = element;
      element.remove();
      const track = video.addTextTrack("subtitles", label, srclang);
      for (const [from, to, text] of data[srclang] || []) {
        track.addCue(new VTTCue(from, to, text.replace(/&/g, "&amp;").replace(/</g, "&lt;")));
      }
      track.mode = "disabled";
    }
  }

  // A default track would be asked for before it is known whether it can be had.
  const showOwnTrack = (video) => [...video.textTracks].forEach((track) => {
    if (track.language === page.lang) track.mode = "showing";
  });

  function startPlayer() {
    const player = one("[data-player]");
    if (!player) return;
    const video = one("video", player);
    if (!video) startStage(player, data("l10n-cues") || []);
    else if (location.protocol !== "file:") showOwnTrack(video);
    else addTracks(player, video).then(() => showOwnTrack(video));
  }

  // Quizzes. Each kind says what is answered, and what of it is right.

  const chosen = (box) => all("input:checked", box).map((input) => Number(input.value));
  const same = (one, other) => one.length === other.length && one.every((x) => other.includes(x));

  const fold = (text, caseSensitive) => {
    const bare = text.normalize("NFKC")
      .replace(/[\u0640\u064b-\u0652\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[\u2010-\u2015]/g, "-").replace(/[’ʼ]/g, "'")
      .replace(/\s+/g, " ").trim()
      .replace(/^[\s"'«»“”„.,;:!?¡¿؟،]+|[\s"'«»“”„.,;:!?؟،]+$/g, "");
    if (caseSensitive) return bare;
    // Turkish keyboards have two letters I; which one was meant shall not matter.
    return bare.toLocaleLowerCase(page.lang).replace(/\u0307/g, "").replace(/ı/g, "i");
  };

  function judge(element, isRight) {
    if (!element) return;
    const word = document.createElement("span");
    word.textContent = isRight ? words.right : words.wrong;
    // Feedback in words begins with "Right" or "No" of its own; the sign is enough to the eye.
    word.className = element.dataset.verdict === "brief" ? "vh" : "";
    element.replaceChildren(isRight ? "✓ " : "✗ ", word);
    element.classList.toggle("is-right", isRight);
    element.classList.toggle("is-wrong", !isRight);
    show(element);
  }

  function judgeChoice(box, key) {
    const given = chosen(box);
    if (!given.length) return null;
    for (const row of all("[data-option]", box)) {
      const place = Number(row.dataset.option);
      const feedback = one(".feedback", row);
      show(feedback, given.includes(place));
      judge(one("[data-verdict]", feedback), key.right.includes(place));
    }
    const isRight = same(given, key.right);
    const isPartial = !isRight && given.every((place) => key.right.includes(place));
    return { isRight, note: isPartial ? words.missing : "" };
  }

  const kinds = {
    "single-choice": judgeChoice,
    "multiple-choice": judgeChoice,
    "true-false": judgeChoice,
    matching(box, key) {
      const rows = all("[data-pair]", box);
      if (rows.some((row) => !one("select", row).value)) return null;
      const verdicts = rows.map((row, place) => key.right[place].includes(Number(one("select", row).value)));
      rows.forEach((row, place) => judge(one("[data-verdict]", row), verdicts[place]));
      return { isRight: verdicts.every(Boolean), note: "" };
    },
    ordering(box, key) {
      const rows = all("[data-item]", box);
      const verdicts = rows.map((row, place) => key.right[place].includes(Number(row.dataset.item)));
      rows.forEach((row, place) => judge(one("[data-verdict]", row), verdicts[place]));
      return { isRight: verdicts.every(Boolean), note: "" };
    },
    "short-answer"(box, key) {
      const given = fold(one("input", box).value, key.caseSensitive);
      if (!given) return null;
      const isRight = key.answers.some((answer) => fold(answer, key.caseSensitive) === given);
      return { isRight, note: "" };
    },
  };

  function startOrdering(box) {
    const list = one(".items", box);
    const status = one("[data-result]", box);
    const refresh = () => all("[data-item]", list).forEach((row, place, rows) => {
      one("[data-move='-1']", row).setAttribute("aria-disabled", String(place === 0));
      one("[data-move='1']", row).setAttribute("aria-disabled", String(place === rows.length - 1));
    });
    list.addEventListener("click", (event) => {
      const button = event.target.closest("[data-move]");
      if (!button || button.getAttribute("aria-disabled") === "true") return;
      const row = button.closest("[data-item]");
      if (button.dataset.move === "-1") row.previousElementSibling.before(row);
      else row.nextElementSibling.after(row);
      all("[data-verdict]", list).forEach((verdict) => show(verdict, false));
      refresh();
      button.focus();
      status.className = "result";
      const rows = all("[data-item]", list);
      status.textContent = fill(words.place, { place: rows.indexOf(row) + 1, count: rows.length });
    });
    refresh();
  }

  function startQuiz() {
    const form = one("[data-quiz]");
    const quiz = data("l10n-quiz");
    if (!form || !quiz) return;
    const reached = new Map();
    const total = quiz.questions.reduce((sum, question) => sum + question.points, 0);
    const round = (value) => Math.round(value * 100) / 100;

    const showTotal = () => {
      if (reached.size < quiz.questions.length) return;
      const points = round([...reached.values()].reduce((sum, value) => sum + value, 0));
      const percent = total ? (100 * points) / total : 100;
      const isPassed = quiz.passPercent === null || percent >= quiz.passPercent;
      one("[data-total]", form).textContent =
        `${fill(words.sum, { points, total: round(total) })} ${isPassed ? `✓ ${words.passed}` : words.failed}`;
      store.change((state) => {
        const best = state.quiz[page.dataset.page];
        if (!best || !(best[0] > points)) state.quiz[page.dataset.page] = [points, round(total)];
        if (isPassed) state.done[page.dataset.page] = 1;
      });
    };

    const check = (box) => {
      const key = quiz.questions[Number(box.dataset.question)];
      const outcome = kinds[key.type](box, key);
      const result = one("[data-result]", box);
      result.className = "result";
      if (!outcome) {
        result.textContent = words.empty;
        return;
      }
      const points = outcome.isRight ? key.points : 0;
      judge(result, outcome.isRight);
      result.append(`. ${outcome.note} ${fill(words.score, { points, total: key.points })}`);
      show(one("[data-general]", box));
      reached.set(box, points);
      showTotal();
    };

    for (const box of all("[data-question]", form)) {
      if (box.dataset.type === "ordering") startOrdering(box);
      const button = one("[data-check]", box);
      button.addEventListener("click", () => check(box));
      box.addEventListener("change", () => {
        all(".feedback, [data-pair] [data-verdict]", box).forEach((part) => show(part, false));
        const result = one("[data-result]", box);
        result.textContent = "";
        result.className = "result";
      });
      box.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || !event.target.matches("input[type=text]")) return;
        event.preventDefault();
        check(box);
      });
      show(button);
    }
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  // Legal words: a link to its explanation at the end of the page becomes a pop-up.

  function startGlosses() {
    const section = one(".glosses");
    if (!section || !HTMLElement.prototype.showPopover) return;
    section.classList.add("as-popups");
    for (const gloss of all(".gloss", section)) {
      const link = one(`a.term[href="#${gloss.id}"]`);
      const close = one("[data-close]", gloss);
      if (!link) continue;
      gloss.popover = "auto";
      link.setAttribute("role", "button");
      link.setAttribute("aria-expanded", "false");
      gloss.addEventListener("toggle", (event) =>
        link.setAttribute("aria-expanded", String(event.newState === "open")));
      const open = (event) => {
        event.preventDefault();
        if (gloss.matches(":popover-open")) return;
        gloss.showPopover({ source: link });
        gloss.focus();
      };
      link.addEventListener("click", open);
      link.addEventListener("keydown", (event) => { if (event.key === " ") open(event); });
      close.addEventListener("click", () => gloss.hidePopover());
      show(close);
    }
  }

  // The glossary's search, and small things.

  function startSearch() {
    const search = one("[data-search]");
    if (!search) return;
    const input = one("input", search);
    const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(page.lang);
    const entries = all("[data-entry]").map((entry) => [entry, bare(entry.textContent)]);
    input.addEventListener("input", () => {
      const wanted = bare(input.value.trim());
      let count = 0;
      for (const [entry, text] of entries) {
        show(entry, text.includes(wanted));
        count += entry.hidden ? 0 : 1;
      }
      one("[data-found]", search).textContent = wanted ? fill(words.found, { count }) : "";
    });
    show(search);
  }

  function startMenus() {
    for (const menu of all("details.languages")) {
      menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !menu.open) return;
        menu.open = false;
        one("summary", menu).focus();
      });
      document.addEventListener("click", (event) => {
        if (!menu.contains(event.target)) menu.open = false;
      });
    }
  }

  startProgress();
  startPlayer();
  startQuiz();
  startGlosses();
  startSearch();
  startMenus();
})();
