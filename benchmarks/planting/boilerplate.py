"""Lines of the page left in an article; the twins are sentences and headings about the same things."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import own_paragraph

_TEASERS = (
    "Read more: {head}",
    "READ MORE: {head}",
    "Related: {head}",
    "RELATED: {head}",
    "See also: {head}",
    "SEE ALSO: {head}",
    "Also read: {head}",
    "Related story: {head}",
    "Read next: {head}",
    "Most read\n\n{head}\n\nA second look at the mill",
    "More on this story\n\n{head}",
)
_PROMPTS = (
    "Sign up for our newsletter",
    "Sign up for the {paper} newsletter",
    "Subscribe to our newsletter and never miss a story.",
    "Subscribe to {paper}'s daily newsletter",
    "Follow {name} on Twitter: @{handle}",
    "Follow us on Facebook",
    "You can follow {name} on Twitter @{handle}.",
    "Like us on Facebook",
    "Join the conversation",
    "Leave a comment",
    "Sign in to comment",
    "Get the latest news from {paper} in your inbox every morning.",
    "Download our app for the latest news.",
)
_BUTTONS = (
    "ADVERTISEMENT",
    "Advertisement",
    "Advertisement - Continue reading below",
    "Article continues below advertisement",
    "Story continues below",
    "Share this article",
    "Share this story",
    "Share on Facebook",
    "Share\n\nTweet\n\nEmail",
    "Facebook Twitter Email",
    "{n} Comments",
    "{n} shares",
    "Show more comments",
    "Loading...",
    "{few} min read",
    "Continue reading the main story",
    "Scroll down for video",
    "Image {few} of {n}",
)
_FOOTERS = (
    "© {year} {paper}. All rights reserved.",
    "Copyright {year} {paper}. All rights reserved. This material may not be published or redistributed.",
    "Copyright © {year} {paper}",
    "Terms of Service | Privacy Policy",
    "This site uses cookies to improve your experience. By using it you accept them.",
    "We use cookies to show you news that you like and to count our visitors.",
    "Home\n\nNews\n\nSports\n\nOpinion\n\nContact us\n\nPrivacy policy",
    "* Home\n* World\n* Business\n* Sport\n* About us\n* Terms of use",
    "Most popular\n\n{head}\n\nA second look at the mill",
)
_RIGHT = (
    "The council asked people to sign up for its newsletter, and {n} did.",
    "“Subscribe to our newsletter,” the banner read, but hardly anybody did.",
    "Readers left {n} comments below the story before the page was closed.",
    "The advertisement ran in {paper} for a week in the spring.",
    "Cookies and tea were served after the vote.",
    "The privacy policy of the firm fills {few} pages, {name} found.",
    "Shares of the mill rose on the news. So did those of its owner.",
    "Related firms were told to hand in their papers as well.",
    "All rights to the song belong to {name}, the court ruled.",
    "She read more than {n} letters in one night, her deputy said.",
    "Follow the path along the river and the mill comes into view.",
    "The most popular of the dishes is a soup of rye and eels.",
    "Home is where the boat is, {name} likes to say.",
    "What the vote means",
    "Business as usual",
    "A matter of trust",
    "Get in line early: the boat takes {n} people and no more.",
    "Continue on foot where the road ends.",
    "Join in, the children shouted, and {name} did.",
    "The terms of the lease were never made public.",
)

_RULE = "boilerplate"
_twin = own_paragraph(_RIGHT)
CLASSES = (
    DamageClass("page-teasers", _RULE, own_paragraph(_TEASERS), _twin),
    DamageClass("page-prompts", _RULE, own_paragraph(_PROMPTS), _twin),
    DamageClass("page-buttons", _RULE, own_paragraph(_BUTTONS), _twin),
    DamageClass(
        "page-footers", _RULE, own_paragraph(_FOOTERS, where="last"), own_paragraph(_RIGHT, where="last")
    ),
    DamageClass(
        "page-on-top", _RULE, own_paragraph(_BUTTONS, where="first"), own_paragraph(_RIGHT, where="first")
    ),
)
