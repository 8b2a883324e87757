"""What is asked of a server in the tests."""

import requests

from sync.identity.passport import ROOT, Passport
from sync.identity.tls import client_side

DESK = "24.hop-thinh/c3"


def a_claim(number: int = 1, counter: str = "3", sender: str = DESK) -> dict[str, object]:
    """Return the body of a claim."""
    return {"id": f"{number:032x}", "counter": counter, "sender": sender}


def send(passport: Passport, request: requests.PreparedRequest) -> requests.Response:
    """Send a request as it is: what somebody recorded can be sent again."""
    adapter = requests.adapters.HTTPAdapter()
    context = client_side(passport.root, None)
    adapter.init_poolmanager(1, 1, ssl_context=context, assert_hostname=False)
    try:
        answer = adapter.send(request, verify=str(passport.folder / ROOT), timeout=20)
        assert answer.content is not None  # read, so that the connection can be closed
        return answer
    finally:
        adapter.close()
