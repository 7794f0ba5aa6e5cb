"""What a page is looked at with: how wide, in which colours, with or without JavaScript."""

from dataclasses import dataclass


@dataclass(frozen=True)
class View:
    """One way of looking at a page. Width and height are in CSS pixels."""

    width: int
    height: int
    scheme: str = "light"
    javascript: bool = True
    touch: bool = False

    def __str__(self) -> str:
        return f"{self.width}-{self.scheme}" + ("" if self.javascript else "-nojs")

    def but(self, **changes) -> "View":
        return View(**{**self.__dict__, **changes})


OLD_PHONE = View(320, 568, touch=True)
PHONE = View(390, 844, touch=True)
TABLET = View(768, 1024, touch=True)
DESK = View(1280, 800)

WIDTHS = [OLD_PHONE, PHONE, TABLET, DESK]
EVERY_VIEW = [view.but(scheme=scheme) for view in WIDTHS for scheme in ("light", "dark")] + [
    PHONE.but(javascript=False),
    DESK.but(javascript=False),
]
