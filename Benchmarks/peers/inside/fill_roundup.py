"""Fills a Roundup tracker through its own interface; prints the issue with all entries. Runs in its environment."""

import json
import os

import roundup.instance
from roundup import date, password

with open(os.environ["CASE"]) as file:
    case = json.load(file)
tracker = roundup.instance.open(os.path.join(case["room"], "tracker"))
database = tracker.open("admin")
database.user.create(
    username=case["login"], password=password.Password(case["password"], config=database.config),
    address="loket@example.org", roles="User")
database.commit()
database.close()

database = tracker.open(case["login"])
author = database.getuid()


def message(text: str) -> str:
    return database.msg.create(
        author=author, content=text, summary=text, date=date.Date("."), type="text/plain", recipients=[], files=[])


for number in range(case["tickets"]):
    words = case["entries"] if number == case["tickets"] - 1 else [case["words"]]
    last = database.issue.create(
        title=case["title"], priority=database.priority.lookup("bug"), status=database.status.lookup("unread"),
        messages=[message(words[0])])
    for text in words[1:]:
        messages = database.issue.get(last, "messages")
        database.issue.set(last, messages=[*messages, message(text)])
    database.commit()
print(last)
