"""`evidence serve`: the server starts, tells where it is, and ends on Ctrl-C."""

import json
import re
import signal
import socket
import subprocess
import urllib.request

from tests.api.command_line.running import EVIDENCE, Evidence


def test_the_server_tells_its_address_answers_and_ends_on_ctrl_c(evidence: Evidence) -> None:
    running = subprocess.Popen(
        [EVIDENCE, "serve", "--port", "0"], env=evidence.place.environ(), stderr=subprocess.PIPE, text=True
    )
    assert running.stderr
    told = re.fullmatch(r"evidence: (http://127\.0\.0\.1:\d+/) serves .*; Ctrl-C ends it\n", running.stderr.readline())
    assert told
    with urllib.request.urlopen(f"{told.group(1)}questions/summary", timeout=60) as answer:
        assert json.load(answer)["question"] == "summary"
    running.send_signal(signal.SIGINT)
    rest = running.stderr.read()
    running.stderr.close()
    assert (running.wait(60), rest) == (0, "")


def test_a_port_that_is_taken_is_told(embedded: Evidence) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = embedded("serve", "--port", str(port))
    assert ended.status == 2
    assert ended.err == f"evidence: Can't listen on 127.0.0.1, port {port}: Address already in use.\n"
