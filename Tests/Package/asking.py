"""Asks an address again and again, each time on a new connection, until it is told to end; says how it went.

    asking.py URL CERTIFICATE CLIENTS      ends with SIGTERM, prints one line of JSON
"""

import json
import signal
import ssl
import sys
import threading
import urllib.request

url, certificate, clients = sys.argv[1], sys.argv[2], int(sys.argv[3])
context = ssl.create_default_context(cafile=certificate)
ended = threading.Event()
lock = threading.Lock()
answered, failures = 0, []


def ask():
    global answered
    while not ended.is_set():
        try:
            with urllib.request.urlopen(url, context=context, timeout=60) as answer:
                answer.read()
            with lock:
                answered += 1
        except Exception as error:  # whatever it is, it is what a client would have seen
            with lock:
                failures.append(repr(error))


signal.signal(signal.SIGTERM, lambda *_: ended.set())
threads = [threading.Thread(target=ask) for _ in range(clients)]
for thread in threads:
    thread.start()
print("begun", flush=True)
for thread in threads:
    thread.join()
print(json.dumps({"answered": answered, "failures": failures[:5], "failed": len(failures)}), flush=True)
