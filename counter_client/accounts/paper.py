"""Recovery codes on paper; nothing of them is left on the disk."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from sync.office.supervision import Printed


def default_printer() -> QPrinter | None:
    """Return the printer that this machine prints on when nobody says otherwise; None when it has none."""
    info = QPrinterInfo.defaultPrinter()
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def print_codes(printed: Printed, day: str, printer: QPrinter) -> None:
    """Print the codes of a supervisor on one page."""
    document = QTextDocument()
    document.setHtml(codes_html(printed, day))
    document.print_(printer)


def codes_html(printed: Printed, day: str) -> str:
    """Return the page."""
    translate, account = QCoreApplication.translate, printed.account
    title = translate("Accounts", "Recovery codes of %1").replace("%1", f"{account.name} ({account.officer})")
    how = translate(
        "Accounts",
        "Each code works once, when the password is forgotten or the account is locked: "
        "sign-in screen, Forgotten password. No network is needed. Lock this paper away.",
    )
    rows = "".join(f"<tr><td>{place}.</td><td><tt>{code}</tt></td></tr>" for place, code in enumerate(printed.codes, 1))
    return f"<h2>{title}</h2><p>{day}</p><p>{how}</p><table cellpadding='6'>{rows}</table>"
