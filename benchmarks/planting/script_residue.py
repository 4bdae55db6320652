"""Programs left in an article; the twins have prose with the same words and signs."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, own_paragraph

_SCRIPTS = (
    "(function(d, s, id) {{ var js, f = d.getElementsByTagName(s)[0]; js = d.createElement(s); js.id = id; f.parentNode.insertBefore(js, f); }}(document, 'script', 'sdk-{n}'));",
    "var slot{n} = 'top'; showAd(slot{n}, {{ 'size': '300x250' }});",
    "googletag.cmd.push(function() {{ googletag.display('div-gpt-ad-{n}'); }});",
    "window._taboola = window._taboola || []; _taboola.push({{mode: 'thumbs-{few}'}});",
    "(adsbygoogle = window.adsbygoogle || []).push({{}});",
    "@media only screen and (max-width: {n}px) {{ .wide {{ display: none; }} }}",
    ".caption-{n} {{ color: #333; font-size: 12px; }}",
    "brightcove.createExperiences();",
    "document.write('<s' + 'cript src=\"x{n}.js\"></s' + 'cript>');",
    "jwplayer('video-{n}').setup({{ file: 'clip.mp4', width: '100%' }});",
    "$(document).ready(function() {{ $('#gallery-{n}').show(); }});",
    "if (typeof window.player === 'undefined') {{ window.player = {{}}; }}",
)
_RIGHT = (
    "He climbed out of the window. Nobody saw the document.",
    "The function of the board (it has {few} members) is to set fees.",
    "The var, as the video assistant is called, was wrong {few} times.",
    "The notice {{see page {few}}} gives the hours of the mill.",
    "The sum is plain: {few} = {few}, {name} said; nothing else counts.",
    "Push and pull; that is how the gate works (or ought to).",
    "The media only screened {few} of the {n} films.",
    "The document. The window. The boat. That was all {name} remembered.",
    "The price is $({n}) in the books of the mill, a loss.",
)

_RULE = "script-residue"
CLASSES = (
    DamageClass("script-in-own-line", _RULE, own_paragraph(_SCRIPTS), own_paragraph(_RIGHT)),
    DamageClass("script-behind-sentence", _RULE, after_sentence(_SCRIPTS), after_sentence(_RIGHT)),
)
