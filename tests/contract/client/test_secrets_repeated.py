"""A platform that repeats our secrets in its answer: what is kept of the answer does not hold them."""

from chorus_desktop.chorus_pro.answer import Answer
from chorus_desktop.domain.exchange import Accepted
from tests.contract.client.accounts import flux_deposit
from tests.contract.client.scripted import OK, TOKEN, Scripted


async def test_the_raw_answer_of_a_deposit_holds_no_secret_that_went_with_it() -> None:
    sent: list[str] = []
    script = Scripted(token=TOKEN | {"access_token": "a-token/of-its+own"})
    answer = script.answer

    def repeat(request: object) -> object:
        headers = request.headers  # type: ignore[attr-defined]
        if "cpro-account" in headers:
            sent.extend([headers["cpro-account"], headers["authorization"].removeprefix("Bearer ")])
            script.routes["deposer/flux"] = OK | {"numeroFluxDepot": "CPP1", "debug": f"reçu {' et '.join(sent)} !"}
        return answer(request)  # type: ignore[arg-type]

    script.answer = repeat  # type: ignore[assignment, method-assign]
    client = script.client()
    outcome = await client.deposit(flux_deposit())
    await client.aclose()
    assert isinstance(outcome, Accepted)
    assert len(sent) == 2
    assert "CPP1" in outcome.raw
    assert outcome.raw.count("***") == 2
    assert [secret for secret in sent if secret in outcome.raw] == []


def test_a_secret_is_found_as_json_writes_it_too() -> None:
    body = b'"pass\\"word\\u00e9" pass"word'
    answer = Answer(status=200, headers={}, body=body, secrets=('pass"wordé', 'pass"word', ""))
    assert answer.text == '"***" ***'
    assert "secrets" not in repr(answer)
