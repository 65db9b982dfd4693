"""Prints what Python's mail reader finds in a message as JSON."""

import email
import email.policy
import json
import sys

with open(sys.argv[1], "rb") as file:
    message = email.message_from_binary_file(file, policy=email.policy.default)
parts = [part for part in message.walk() if not part.is_multipart()]
json.dump(
    {
        "trouble": [str(each) for part in message.walk() for each in part.defects],
        "subject": message["subject"],
        "parts": {part.get_content_type(): part.get_content() for part in parts
                  if part.get_content_maintype() == "text"},
    },
    sys.stdout,
)
