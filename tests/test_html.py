"""The html report in a real browser."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.command import lintnews
from tests.test_formats import ARTICLE, NAME, OPTIONS
from tests.validators import chromium

HOSTILE = (
    "\"><script>window.harm = 1</script><img src=x onerror='window.harm = 2'> &amp; {{ 7 * 7 }} {% raw %}"
)
RECORDS = (
    {
        "id": HOSTILE,
        "title": f"The the title {HOSTILE}",
        "text": f"It was the the end. {HOSTILE}\n\nLine\u202ethree.",
    },
    {"id": "b", "title": "Quiet", "text": "Prices rose on Tuesday, Jan. 5, 2022, and the the bank said so."},
)
SEEN = str.maketrans({"\x07": "␇", "\u202e": "⟨U+202E⟩"})
FOLLOWING = """id => {
    let text = "";
    for (let node = document.getElementById(id).nextSibling; node; node = node.nextSibling) text += node.textContent;
    return text;
}"""
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    (folder / NAME).write_text(ARTICLE, encoding="utf-8", newline="")
    (folder / "clean.txt").write_text("The bridge is open.\n", encoding="utf-8")
    lines = [json.dumps(record) for record in RECORDS]
    (folder / "wire.jsonl").write_text("\n".join([*lines, "no record"]), encoding="utf-8")
    return make(folder)


def make(folder: Path) -> Path:
    done = lintnews("check", ".", "--output-format", "html", *OPTIONS, cwd=folder)
    assert done.stdout.startswith("<!DOCTYPE html>"), done.stderr
    path = folder / "report.html"
    path.write_text(done.stdout, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def findings(report: Path) -> list[dict[str, Any]]:
    done = lintnews("check", ".", "--output-format", "json", *OPTIONS, cwd=report.parent)
    found: list[dict[str, Any]] = json.loads(done.stdout)["diagnostics"]
    return found


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """Open the report; whatever the browser complains about, and whatever it asks for, fails the test."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    wrong: list[str] = []
    opened.on("console", lambda message: wrong.append(message.text))
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "request", lambda request: wrong.append(request.url) if request.url != report.as_uri() else None
    )
    opened.goto(report.as_uri())
    yield opened
    opened.close()
    assert wrong == []


def current(page: Page) -> str:
    return page.evaluate("document.activeElement.id")  # type: ignore[no-any-return]


def test_every_finding_has_its_note_and_marks_what_it_flags(
    page: Page, findings: list[dict[str, Any]]
) -> None:
    notes = page.locator(".note")
    assert notes.count() == len(findings)
    for number, item in enumerate(findings, 1):
        note = page.locator(f"#n{number}")
        assert note.get_attribute("data-rule") == item["rule"]
        assert item["message"].translate(SEEN) in note.inner_text()
        if item["group"] == "lintnews":
            continue
        assert page.evaluate(FOLLOWING, f"m{number}").startswith(item["text"].translate(SEEN))
        assert page.locator(f"mark.{item['severity']}[data-notes~='{number}']").count() > 0
        for index in range(1, len(item["related"]) + 1):
            assert page.locator(f"#m{number}-{index} + mark, #m{number}-{index} + .anchor").count() == 1
    assert page.locator("#shown").inner_text() == f"{len(findings)} findings"
    assert "in 4 articles" in page.locator("footer").inner_text()


def test_the_article_can_be_read_as_it_stands(page: Page) -> None:
    lines = page.locator("section", has_text="reopened in Lyon").locator(".line")
    assert lines.all_text_contents() == ARTICLE.translate(SEEN).removesuffix("\r\n").split("\r\n")
    assert "clean.txt" not in page.locator("main").inner_text()


def test_hostile_text_stays_text(page: Page) -> None:
    assert page.evaluate("window.harm") is None
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    assert page.get_by_text(f"It was the the end. {HOSTILE}").count() == 1
    assert page.locator("h2").nth(1).inner_text().startswith(f"wire.jsonl, record {HOSTILE}")
    assert "Line⟨U+202E⟩three." in page.locator("main").inner_text()


def test_the_policy_lets_no_other_script_run(browser: Browser, report: Path) -> None:
    page = browser.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(report.as_uri())
    page.evaluate(
        "const script = document.createElement('script');"
        "script.textContent = 'window.harm = 1'; document.body.append(script)"
    )
    assert page.evaluate("window.harm") is None
    assert any("Content Security Policy" in text for text in refused)
    page.close()


def test_keys_go_from_finding_to_finding(page: Page, findings: list[dict[str, Any]]) -> None:
    for key, expected in (("j", "n1"), ("j", "n2"), ("j", "n3"), ("k", "n2"), ("k", "n1"), ("k", "n1")):
        page.keyboard.press(key)
        assert current(page) == expected
        assert page.locator("#shown").inner_text() == f"{expected[1:]} of {len(findings)} findings"
    for _ in findings:
        page.keyboard.press("j")
    assert current(page) == f"n{len(findings)}"
    last = page.locator(f"#n{len(findings)}").bounding_box()
    assert last
    assert 0 <= last["y"] <= 900
    page.keyboard.press("k")
    page.locator("#rule").focus()
    page.keyboard.press("j")
    assert current(page) == "rule", "letters typed into a list choose from the list"


def test_links_lead_to_the_other_end_and_back(page: Page) -> None:
    note = page.locator(".note", has_text="the date begins here")
    link = note.locator(".related a")
    link.click()
    target = str(link.get_attribute("href"))
    assert page.url.endswith(target)
    mark = page.locator(f"{target} + mark")
    assert mark.inner_text() == "between Jan."
    box = mark.bounding_box()
    assert box
    assert 0 <= box["y"] <= 900
    mark.locator("a").click()
    assert page.url.endswith(f"#{note.get_attribute('id')}")


def test_filters_by_rule_severity_and_file(page: Page, findings: list[dict[str, Any]]) -> None:
    def shown() -> list[str]:
        return [str(note.get_attribute("data-rule")) for note in page.locator(".note:visible").all()]

    def rules(**wanted: str) -> list[str]:
        return [item["rule"] for item in findings if all(item[key] == value for key, value in wanted.items())]

    def choose(name: str, value: str) -> None:
        label = next(
            text for text in page.locator(f"#{name} option").all_inner_texts() if text.startswith(value)
        )
        page.select_option(f"#{name}", label=label)

    assert shown() == rules()
    choose("severity", "warning (")
    assert shown() == rules(severity="warning")
    choose("file", "wire.jsonl (")
    assert shown() == rules(severity="warning", path="wire.jsonl")
    assert page.locator("section:visible").count() == 2
    choose("rule", "repeated-words (")
    assert shown() == rules(severity="warning", path="wire.jsonl", rule="repeated-words") != []
    assert set(page.locator("mark:not(.off)").all_inner_texts()) == {"the the"}
    page.locator("#shown").click()
    page.keyboard.press("j")
    assert page.locator(".note.current").get_attribute("data-rule") == "repeated-words"
    choose("severity", "error (")
    assert shown() == []
    assert page.locator("#shown").inner_text() == f"0 findings (of {len(findings)})"
    for name in ("severity", "rule", "file"):
        choose(name, "all (")
    assert shown() == rules()
    assert page.locator("mark.off").count() == 0


CONTRAST = """() => {
    const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
    const light = color => {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => v / 255)
            .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = element => {
        const color = getComputedStyle(element).backgroundColor;
        return color === "rgba(0, 0, 0, 0)" && element.parentElement ? behind(element.parentElement) : color;
    };
    const texts = [...document.querySelectorAll("h1, h2, .line, mark a, .note p, .note a, .severity, footer p, .keys")];
    return Math.min(...texts.map(element => {
        const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((a, b) => b - a);
        return (pair[0] + 0.05) / (pair[1] + 0.05);
    }));
}"""
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def test_light_and_dark_can_be_read(page: Page) -> None:
    light = page.evaluate(BACKGROUND)
    assert page.evaluate(CONTRAST) >= 4.5, "what WCAG 2.2 asks of text"
    page.emulate_media(color_scheme="dark")
    page.reload()
    dark = page.evaluate(BACKGROUND)
    assert dark != light
    assert page.evaluate(CONTRAST) >= 4.5
    page.click("#theme")
    assert page.evaluate(BACKGROUND) == light
    assert page.evaluate(CONTRAST) >= 4.5


def test_paper_gets_the_articles_and_no_controls(page: Page, findings: list[dict[str, Any]]) -> None:
    page.click("#theme")
    page.emulate_media(media="print")
    assert page.evaluate(BACKGROUND) == "rgb(255, 255, 255)", "no dark pages on paper"
    assert page.evaluate(CONTRAST) >= 4.5
    assert not page.locator("#filters").is_visible()
    assert page.locator(".note:visible").count() == len(findings)
    assert page.pdf().startswith(b"%PDF")


def test_a_narrow_window_puts_the_notes_below_their_lines(page: Page) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    line = page.locator(".row", has=page.locator("#n1")).locator(".line").bounding_box()
    note = page.locator("#n1").bounding_box()
    assert line
    assert note
    assert note["y"] >= line["y"] + line["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("articles", [1, 500])
def test_5000_findings_stay_usable(browser: Browser, tmp_path: Path, articles: int) -> None:
    paragraph = (
        "On Tuesday, Jan. 5, 2022, the council met in the old hall and voted on the the budget of ward {}."
    )
    records = [
        json.dumps(
            {"id": str(number), "text": "\n\n".join(paragraph.format(i) for i in range(2500 // articles))}
        )
        for number in range(articles)
    ]
    (tmp_path / "archive.jsonl").write_text("\n".join(records), encoding="utf-8")
    path = make(tmp_path)
    page = browser.new_page()
    page.set_default_timeout(60_000)
    page.goto(path.as_uri())
    assert page.locator("#shown").inner_text() == "5000 findings"
    spent = page.evaluate(
        """() => {
            const timed = act => { const begun = performance.now(); act(); document.body.offsetHeight; return performance.now() - begun; };
            const rule = document.getElementById("rule");
            const press = () => document.dispatchEvent(new KeyboardEvent("keydown", {key: "j", bubbles: true}));
            return {
                filter: timed(() => { rule.selectedIndex = 1; rule.dispatchEvent(new Event("change")); }),
                all: timed(() => { rule.selectedIndex = 0; rule.dispatchEvent(new Event("change")); }),
                key: timed(press), next: timed(press),
            };
        }"""
    )
    # Seconds of a slow machine: what takes less is felt as a delay at most, and an unusable page takes far more.
    assert max(spent.values()) < 3_000
    page.close()
