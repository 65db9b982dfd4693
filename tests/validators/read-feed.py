"""Prints what feedparser reads in a feed as JSON."""

import calendar
import datetime
import json
import sys

import feedparser


def published(entry):
    time = entry.get("published_parsed")
    if time is None:
        return None
    moment = datetime.datetime.fromtimestamp(calendar.timegm(time), datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


feed = feedparser.parse(sys.argv[1])
json.dump(
    {
        "trouble": str(feed.bozo_exception) if feed.bozo else None,
        "version": feed.version,
        "title": feed.feed.title,
        "entries": [
            {
                "title": entry.title,
                "id": entry.id,
                "authors": [author.get("name", "") for author in entry.get("authors", [])],
                "tags": [tag.term for tag in entry.get("tags", [])],
                "published": published(entry),
                "hasContent": "content" in entry,
            }
            for entry in feed.entries
        ],
    },
    sys.stdout,
)
