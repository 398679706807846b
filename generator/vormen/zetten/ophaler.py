"""Fetches what a house style's HTML and CSS name: files in its own folder and data: URIs, and nothing else on earth."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from weasyprint.urls import URLFetcher, URLFetcherResponse


class Ophaler(URLFetcher):
    """An offline fetcher that stays inside `map`; one object for all letters, so no TLS set-up per letter."""

    def __init__(self, map: Path):
        super().__init__(allowed_protocols=("data", "file"), allow_redirects=False)
        self.map = map.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        delen = urlsplit(url)
        if delen.scheme == "file" and not Path(url2pathname(unquote(delen.path))).resolve().is_relative_to(self.map):
            raise ValueError(f"outside the house style: {url}")
        return super().fetch(url, headers)
