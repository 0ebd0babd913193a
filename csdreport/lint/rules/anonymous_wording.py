"""QUO002: "Anon." where the template asks for "anonymous"."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.anonymity import is_anonymous, is_proper, proper_word
from csdreport.lint.context import Context
from csdreport.lint.rule import Found, rule
from csdreport.lint.view import Quote


@rule(
    "QUO002",
    Severity.WARNING,
    each="quote",
    attribution="chatham-house",
    lexicons=("anonymous",),
    fails=[
        {"quotes": [{"text": "Our boats wait.", "speaker": "N.N."}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "a participant"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "- unknown"}]},
    ],
    passes=[
        {"quotes": [{"text": "Our boats wait.", "speaker": "anonymous"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "Imani Okoro", "consent": "name"}]},
        {"quotes": [{"text": "Our boats wait.", "speaker": "“Anonyme”"}]},
    ],
)
def anonymous_wording(quote: Quote, context: Context) -> Iterator[Found]:
    """The speaker's line is not worded as the template asks for an unnamed speaker.

    One word for it lets a reader, and a program, see at once that nobody is to be named.

    To fix it, write "anonymous".
    """
    if is_anonymous(quote.speaker, context) and not is_proper(quote.speaker, context):
        word = proper_word(context)
        yield Found(
            f"{quote.path}.speaker",
            f'An unnamed speaker is worded differently here; the template asks for "{word}".',
            quote=quote.speaker,
            fix=f'Write "{word}".',
            replacement=word,
            safe=True,
            wordless=True,
        )
