"""One schedule from its seed: steps drawn from a table, then the settling and the judgement."""

import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sync.simulation import care, faults, hands, hostile, moves, staff, steps
from sync.simulation.chance import Dice, seeded
from sync.simulation.disk import pages_in_clear
from sync.simulation.invariants import check
from sync.simulation.ledger import CRASH, Kind, Violation
from sync.simulation.morning import MONDAY_MS, begin, prepare
from sync.simulation.mutations import mutated
from sync.simulation.once import worked_out_once
from sync.simulation.papers import signatures_looked_at_once
from sync.simulation.saved import times_in_memory
from sync.simulation.settle import settle
from sync.simulation.world import Say, World

STEPS = 200
_LONGEST_PAUSE_MS = 40_000

Step = Callable[[World], None]

Table = tuple[tuple[Step, int], ...]
"""Steps, each with its weight."""

ORDINARY: Table = (
    (steps.take_a_number, 12),
    (steps.call_somebody, 10),
    (steps.attend, 14),
    (steps.call_an_absent_one, 2),
    (steps.let_lapse, 1),
    (steps.take_in, 6),
    (steps.move_a_dossier, 7),
    (steps.exchange, 32),
)
FAULTS: Table = (
    (faults.split, 3),
    (faults.join, 3),
    (faults.change_the_line, 3),
    (faults.deliver_late, 6),
    (faults.kill_soon, 4),
    (faults.restart, 2),
    (faults.fill_a_disk, 3),
    (faults.take_an_image, 3),
    (faults.restore, 2),
    (faults.resume_an_image, 1),
    (faults.restore_the_province, 1),
    (faults.copy_a_machine, 1),
    (faults.replace_a_hub, 1),
    (faults.sleep, 1),
    (faults.turn_a_clock, 3),
    (faults.repair_a_clock, 2),
    (faults.forget_the_time, 1),
    (faults.fold_again, 1),
    (faults.change_the_program, 1),
    (faults.write_of_tomorrow, 1),
    (faults.begin_tampering, 1),
    (care.back_up, 2),
    (care.restore_a_backup, 1),
    (care.forget_the_past, 2),
    (care.erase_a_dossier, 2),
    (hostile.send_rubbish, 1),
    (hostile.send_an_unreadable_header, 1),
    (hostile.send_a_wrong_chain, 1),
    (hostile.continue_anothers_log, 1),
    (hostile.end_anothers_visit, 1),
    (hostile.take_over_a_ticket, 1),
)
BESIDE: Table = (
    (hands.show_a_slip, 4),
    (moves.send_on, 3),
    (moves.set_aside, 2),
    (moves.let_wait_again, 2),
    (moves.take_out, 1),
    (moves.take_back, 3),
    (staff.man_a_counter, 3),
    (staff.ask_for_help, 2),
    (staff.go_and_help, 2),
    (staff.change_an_account, 3),
    (staff.sign_in_or_out, 3),
    (staff.look_at_a_dossier, 2),
    (staff.correct_the_catalogue, 2),
)
"""What is done more seldom at a desk."""

_ON = 0.5
"""Share of the faults, and of what is done seldom, that a schedule knows: rare ones meet each other only where frequent
ones are silent."""


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a schedule.

    Attributes:
        began_ms: when it was played, by the machine's own clock.
        seconds: how long that took, the judgement included.
        excused: how often what a promise leaves open has come, by the words of ``Excuse``.
    """

    seed: int
    events: int
    violations: tuple[Violation, ...]
    began_ms: int = field(default=0, compare=False)
    seconds: float = field(default=0.0, compare=False)
    excused: Mapping[str, int] = field(default_factory=dict)

    @property
    def has_broken_promises(self) -> bool:
        """Whether a promise was broken, other than by a crash."""
        return not all(violation.is_crash for violation in self.violations)

    def count(self, kind: Kind) -> int:
        """Return how many promises of a kind were broken."""
        return sum(violation.kind is kind for violation in self.violations)


@pages_in_clear()
@times_in_memory()
def play(
    seed: int,
    folder: Path,
    say: Say = lambda _line: None,
    count: int = STEPS,
    spoilt: str = "",
    beside: Table = BESIDE,
) -> Played:
    """Return what comes of a schedule; the same for the same seed, whatever was played in the folder before.

    Args:
        seed: of everything that is left to chance.
        folder: where the machines' disks are.
        say: is told every step.
        count: how many steps.
        spoilt: by which mutation the code is; "" by none.
        beside: what is done seldom; without it a seed's schedule is the one that it was before there was any.
    """
    prepare(folder)
    dice = Dice(seed)
    # its own dice: code that draws once more does not change the schedule
    with _one_collection(), signatures_looked_at_once(), worked_out_once(), seeded(Dice(seed)), mutated(spoilt):
        world = begin(dice, folder, say)
        try:
            _play(world, _schedule(dice, count, (*FAULTS, *beside)))
        except BrokenPipeError:  # whoever read the steps has heard enough; the simulated network has no pipes
            raise
        except Exception as error:  # noqa: BLE001 - a bug of the code under test is a finding, not the end of the run
            place = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(place.filename).name}:{place.lineno}"
            world.ledger.broken(Kind.STALLED, f"{CRASH}{type(error).__name__} at {where}: {error}")
        finally:
            world.close()
    ledger = world.ledger
    excused = {excuse.value: times for excuse, times in sorted(ledger.excused.items()) if times}
    return Played(seed, len(ledger.acknowledged), tuple(ledger.violations), excused=excused)


@contextmanager
def _one_collection() -> Iterator[None]:
    """Let Python look for cycles once, at the end, and only among what was made here.

    Else it looks every few hundred objects, and now and then at all that is loaded: a tenth of a schedule's time.
    """
    was_on = gc.isenabled()
    gc.disable()
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.unfreeze()
        if was_on:
            gc.enable()


def _play(world: World, schedule: Iterable[Step]) -> None:
    for number, step in enumerate(schedule, 1):
        world.ledger.step = number
        world.wait(world.dice.randrange(_LONGEST_PAUSE_MS))
        world.say(f"{number:4} {(world.now_ms - MONDAY_MS) // 1000:6} s  {step.__name__}")
        step(world)
    world.ledger.step = 0
    settle(world)
    check(world)


def _schedule(dice: Dice, count: int, seldom: Table) -> Iterator[Step]:
    table = (*ORDINARY, *(row for row in seldom if dice.likely(_ON)))
    yield from dice.choices([step for step, _ in table], [weight for _, weight in table], k=count)
