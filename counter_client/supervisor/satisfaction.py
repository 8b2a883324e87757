"""The right of the hall: what people thought of today's visits, never of which one."""

from PySide6.QtWidgets import QBoxLayout

from counter_client.look.parts import Panel, column, empty, fill, label
from counter_client.session import Session
from counter_client.words import spoken
from sync.domain.rated import LEAST_TOLD, Satisfaction
from sync.domain.rating import MOST_POINTS


class SatisfactionToday(Panel):
    """How many rated, how many of them are content, and the mean; nothing of few, because one could guess who rated."""

    def __init__(self, session: Session) -> None:
        """Make it empty."""
        super().__init__(session.look, "")
        self.title.setText(self.tr("Ratings of visits"))
        self.setObjectName("hall.ratings")
        self._look = session.look
        self._shown: Satisfaction | None = None

    def show_ratings(self, ratings: Satisfaction) -> None:
        """Show them again."""
        if ratings == self._shown:
            return
        self._shown = ratings
        self.tell(str(ratings.rated) if ratings.rated else "")
        empty(self.body)
        fill(self.body, self._lines(ratings))

    def _lines(self, ratings: Satisfaction) -> QBoxLayout:
        inside = column(self._look, margins=(14, 6, 10, 8))
        many = self.tr("%1 of %2 finished visits were rated.").replace("%1", str(ratings.rated))
        fill(inside, label(many.replace("%2", str(ratings.finished)), wrap=True))
        if ratings.content is None or ratings.mean is None:
            few = self.tr("Results are shown from %1 ratings on.").replace("%1", str(LEAST_TOLD))
            return fill(inside, label(few, "small", wrap=True))
        share = self.tr("%1 % content").replace("%1", str(round(100 * ratings.content / ratings.rated)))
        mean = f"{ratings.mean:.1f}"
        points = self.tr("mean %1 of %2 points").replace("%1", spoken(mean.replace(".", ","), mean))
        return fill(inside, label(f"{share} · {points.replace('%2', str(MOST_POINTS))}", "strong", wrap=True))
