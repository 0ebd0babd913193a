"""GOV004: governance without a mechanism."""

from __future__ import annotations

from collections.abc import Iterator

from csdreport.findings import Severity
from csdreport.lint.context import Context
from csdreport.lint.rule import Example, Found, rule
from csdreport.lint.view import Answer


@rule(
    "GOV004",
    Severity.INFO,
    role="governance.mechanisms",
    lexicons=("governance.mechanism",),
    covered_by=("FRM007", "FRM014", "GOV003"),
    fails=[
        "Rules for ships must change.",
        "Harbours should be heard everywhere.",
        "Global talks are slow.",
        Example({"governance": {"mechanisms": "Les ports sont trop lents."}}, {"language": "fr"}),
    ],
    passes=[
        "The Bali Process must change.",
        "Our session did not discuss this.",
        "The Global Forum should hear harbours.",
        "Nothing was suggested.",
        "Regional consultative processes should hear harbours.",
        Example(
            {"governance": {"mechanisms": "Le Forum mondial sur la migration doit agir."}},
            {"language": "fr"},
        ),
        Example(
            {
                "governance": {
                    "mechanisms": "La Organización Internacional del Trabajo debe actuar."
                }
            },
            {"language": "es"},
        ),
    ],
)
def no_mechanism_named(answer: Answer, context: Context) -> Iterator[Found]:
    """No mechanism is named that should change.

    To fix it, name it: the GFMD, a regional process, a treaty body.
    """
    if context.is_nil(answer.text) or answer.text in context.phrases("governance", "mechanism"):
        return
    yield Found(answer.path, "No mechanism is named here.", wordless=True)
