"""Roundup as a WSGI application, as its own installation guide has it."""

import json
import os

from roundup.cgi.wsgi_handler import RequestDispatcher

with open(os.environ["CASE"]) as file:
    home = os.path.join(json.load(file)["room"], "tracker")
app = RequestDispatcher(home, feature_flags={"cache_tracker": ""})
