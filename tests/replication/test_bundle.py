"""The file: what is none, not whole, not for this machine or not from one of ours changes nothing (F-83)."""

import random
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from sync.domain.epoch import epoch_name
from sync.domain.event import MAX_EVENT_BYTES
from sync.domain.identity import bundle_statement
from sync.domain.log import Audience
from sync.domain.roles import Role
from sync.errors import BundleFault
from sync.identity.authority import enrol_here, found
from sync.identity.certificates import Subject
from sync.replication import bundle
from sync.replication.bundle import Cover, Kind, opened, write_bundle
from sync.replication.cargo import Cargo, Known
from sync.replication.sections import MOST_EVENTS
from sync.replication.wire import Exchange
from sync.stick import export_bundle, import_bundle
from sync.store.logs import Scope
from tests.fakes import CENTRE, KEY
from tests.fakes_stick import Country, silent
from tests.replication.saying import says

UNCHANGED = "Không có gì thay đổi"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(64)


@pytest.fixture
def country(tmp_path):
    """A counter's day lies on the stick, sealed to the province."""
    made = Country(tmp_path)
    made.work("c3")
    made.export("c3", "tinh")
    yield made
    made.close()


@pytest.fixture
def file(country):
    return country.stick / "a.motcua"


def refused(country: Country, file: Path, device: str = "tinh") -> str:
    """Return the sentence with which a machine refuses a file, and see that nothing has changed there."""
    machine = country.machine(device)
    before = [country.digests(device, audience) for audience in Audience]
    here = sorted(path.name for path in country.stick.iterdir())
    with pytest.raises(BundleFault) as told:
        import_bundle(machine, file, silent)
    assert [country.digests(device, audience) for audience in Audience] == before
    assert sorted(path.name for path in country.stick.iterdir()) == here
    assert not (machine.settings.data / "bundles").exists()
    assert UNCHANGED in str(told.value)
    return told.value.what


def hand_made(country: Country, sender: str, receiver: str, *messages: Exchange, kind: Kind = Kind.EXCHANGE) -> Path:
    """Write a bundle with any messages: what a hostile machine with good papers could do."""
    file = country.stick / "hostile.motcua"
    passport = country.passport(sender)
    cover = Cover(kind, country.passport(receiver).identity, 0)
    write_bundle(file, cover, passport, messages)
    return file


def everything_at(country: Country, device: str) -> list[Exchange]:
    """Return all that a machine holds, whoever may read it."""
    machine = country.machine(device)
    machine.me.trust.sign_own(machine.store)
    with machine.store.read() as view:
        cargo = Cargo.of(view, Scope(frozenset(Audience)), Known())
        return list(cargo.messages(says(machine.me.name)))


@pytest.mark.parametrize("content", [PDF, JPEG, b"", b"MOTCUA", bytes(5000), b"<html>Wi-Fi</html>"])
def test_f83_what_is_something_else_is_said_to_be(country, file, content):
    """A PDF, a photo that was renamed, nothing at all."""
    file.write_bytes(content)
    assert refused(country, file) == "Tệp này không phải tệp trao đổi của Một Cửa."


def test_a_folder_is_no_bundle_and_a_file_that_is_not_there_is_said(country):
    assert "không phải tệp trao đổi" in refused(country, country.stick)
    with pytest.raises(BundleFault, match="Không đọc được tệp"):
        import_bundle(country.machine("tinh"), country.stick / "gone.motcua", silent)


def test_a_stick_that_cannot_be_read_any_more_is_said(country):
    with pytest.raises(BundleFault, match="Cắm lại USB"):
        import_bundle(country.machine("tinh"), Path("/proc/self/mem"), silent)


def test_f83_another_version_is_asked_for(country, file):
    for version in (b"0", b"2"):
        file.write_bytes(file.read_bytes().replace(b"BUNDLE 1", b"BUNDLE " + version))
        assert refused(country, file) == "Tệp này do phiên bản khác của phần mềm ghi."
        country.export("c3", "tinh")


def test_f83_wherever_a_file_is_cut_off_it_is_refused(country, file):
    whole = file.read_bytes()
    for size in {16, 20, 400, 1500, len(whole) - 70, len(whole) - 64, len(whole) - 1}:
        file.write_bytes(whole[:size])
        assert refused(country, file) == "Tệp này bị thiếu phần cuối."


def test_f83_wherever_one_bit_is_changed_a_file_is_refused(country, file):
    whole, chance = file.read_bytes(), random.Random(1)
    places = [*range(24), *range(len(whole) - 70, len(whole)), *chance.sample(range(len(whole)), 150)]
    passport = country.passport("tinh")
    for place in places:
        file.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :])
        with pytest.raises(BundleFault, match=UNCHANGED), opened(file, passport, silent):
            pass


def test_f83_a_byte_changed_in_the_senders_certificate_is_damage_and_accuses_nobody(country, file):
    whole = file.read_bytes()
    start = whole.index(b'"certificates":"') + 100
    for place in range(start, start + 300, 7):
        other = b"B" if whole[place : place + 1] == b"A" else b"A"
        file.write_bytes(whole[:place] + other + whole[place + 1 :])
        assert refused(country, file) == "Tệp này hỏng, không hợp lệ (chữ ký)."


def test_f83_what_follows_the_end_is_refused(country, file):
    file.write_bytes(file.read_bytes() + PDF)
    assert refused(country, file) == "Tệp này hỏng, không hợp lệ (chữ ký)."


def test_a_bundle_for_somebody_else_names_him(country, file):
    said = refused(country, file, "hub")
    assert said == "Tệp này niêm phong cho 24.hop-thinh/tinh; máy này là 24.hop-thinh/hub."


def test_a_machine_of_the_same_name_with_another_key_cannot_open_it(country, file, tmp_path):
    """It was enrolled anew since."""
    old = country.machine("tinh")
    old.passport = enrol_here(tmp_path / "new", KEY, Subject(CENTRE, old.settings.device, Role.PROVINCE), country.root)
    assert "niêm phong cho 24.hop-thinh/tinh" in refused(country, file)


def test_an_answer_passed_off_as_an_exchange_is_refused_and_the_other_way_round(country, file):
    country.read("tinh")
    answer = country.stick / "a.tra-loi.motcua"
    for path, reader in ((answer, "c3"), (file, "tinh")):
        before = path.read_bytes()
        kinds = [b'"exchange"', b'"acknowledgement"']
        was, becomes = kinds if kinds[0] in before else kinds[::-1]
        size = int.from_bytes(before[16:20], "big") + len(becomes) - len(was)
        path.write_bytes(before[:16] + size.to_bytes(4, "big") + before[20:].replace(was, becomes, 1))
        with pytest.raises(BundleFault, match=r"chữ ký.*Không có gì thay đổi"):
            import_bundle(country.machine(reader), path, silent)


def test_a_part_lifted_into_another_bundle_is_of_no_use(country, file):
    """Whoever passes a stick on cannot say another's words under his own name: they are sealed under their header."""
    parts = file.read_bytes()
    size = int.from_bytes(parts[16:20], "big")
    first = 20 + size
    stolen = parts[first : first + 4 + int.from_bytes(parts[first : first + 4], "big")]
    hostile = hand_made(country, "c5", "tinh", *everything_at(country, "c3")[:1]).read_bytes()
    start = 20 + int.from_bytes(hostile[16:20], "big")
    body = hostile[:start] + stolen + bytes(4)
    key = country.passport("c5").key
    file.write_bytes(body + key.sign(bundle_statement(sha256(body).digest())))
    assert "phiên bản khác" in refused(country, file)


def test_who_speaks_for_another_inside_is_refused(country):
    file = hand_made(country, "c5", "tinh", *everything_at(country, "c3"))
    assert refused(country, file) == "Tệp này hỏng, không hợp lệ (chữ ký)."


def test_a_bundle_of_which_one_message_cannot_be_read_changes_nothing(country):
    """The good ones before it neither: a file is taken whole or not at all."""
    messages = everything_at(country, "c3")
    (section, *_) = messages[0].sections
    too_large = replace(messages[0], sections=(replace(section, envelopes=(bytes(MAX_EVENT_BYTES + 1),)),))
    file = hand_made(country, "c3", "tinh", *messages, too_large)
    assert "phiên bản khác" in refused(country, file)


def test_who_was_certified_by_another_province_is_not_believed(country, file, tmp_path):
    stranger = found(tmp_path / "elsewhere", "Tỉnh khác", None)
    papers = enrol_here(tmp_path / "x", KEY, Subject(CENTRE, country.machine("c3").settings.device, Role.HUB), stranger)
    receiver = country.passport("tinh").identity
    write_bundle(file, Cover(Kind.EXCHANGE, receiver, 0), papers, [says(papers.identity.name)])
    assert refused(country, file) == "Tệp này không do máy nào của tỉnh này ghi."


def test_a_name_that_is_too_long_for_a_file_is_said(country, tmp_path):
    with pytest.raises(BundleFault, match="Không đọc được tệp"):
        import_bundle(country.machine("tinh"), tmp_path / ("x" * 300), silent)


def test_who_is_of_another_centre_is_sent_to_the_province(country, file, tmp_path):
    subject = Subject(type(CENTRE)("24.van-ban"), country.machine("hub").settings.device, Role.HUB)
    papers = enrol_here(tmp_path / "x", KEY, subject, country.root)
    receiver = country.passport("c3").identity
    write_bundle(file, Cover(Kind.EXCHANGE, receiver, 0), papers, [says(papers.identity.name)])
    assert refused(country, file, "c3") == "24.van-ban/hub thuộc trung tâm khác."
    with pytest.raises(BundleFault, match="thuộc trung tâm khác"):
        export_bundle(country.machine("c3"), file, str(tmp_path / "x" / "certificate.pem"), silent)


@pytest.mark.parametrize("public", ["k1", "b1"])
def test_a_kiosk_or_board_refuses_the_staff_log_that_somebody_carried_to_it(country, public):
    messages = [replace(said, sender="24.hop-thinh/hub") for said in everything_at(country, "c3")]
    came = import_bundle(country.machine(public), hand_made(country, "hub", public, *messages), silent)
    assert (came.events, came.refused) == (3, 1)
    assert not country.logs(public, Audience.STAFF)


def test_f73_a_board_brings_nothing_whatever_it_carries(country):
    messages = [replace(said, sender="24.hop-thinh/b1") for said in everything_at(country, "c3")]
    came = import_bundle(country.machine("hub"), hand_made(country, "b1", "hub", *messages), silent)
    assert (came.events, came.refused) == (0, 0)


def test_a_machine_down_the_line_is_not_believed_what_has_reached_the_province(country):
    """A kiosk could say that everything has, or that the province begins anew."""
    country.there_and_back("c3", "tinh")
    country.work("c3", people=1)
    before = country.unsent("c3")
    lies = [
        replace(
            said, sender="24.hop-thinh/c5", epoch=epoch_name(country.machine("c3").clock(), "", "ffffffff"), sections=()
        )
        for said in everything_at(country, "c3")
    ]
    lies = [
        replace(said, table={log: tuple(replace(one, reached=99) for one in of) for log, of in said.table.items()})
        for said in lies
    ]
    import_bundle(country.machine("c3"), hand_made(country, "c5", "c3", *lies), silent)
    assert country.unsent("c3") == before > 0


def test_a_stick_that_answers_otherwise_the_second_time_is_noticed(country, file):
    country.write_much("c3", 300)  # more than is read at once
    country.export("c3", "tinh")
    with opened(file, country.passport("tinh"), silent) as found_good:
        content = bytearray(file.read_bytes())
        content[-100] ^= 1
        with file.open("r+b") as stick:
            stick.write(content)
        with pytest.raises(BundleFault, match="đổi trong khi đọc"):
            list(found_good.messages())


def test_too_many_parts_are_refused_before_they_are_counted(country, monkeypatch):
    file = hand_made(country, "c3", "tinh", *[says("24.hop-thinh/c3")] * 5)
    monkeypatch.setattr(bundle, "MOST_PARTS", 4)
    assert refused(country, file) == "Tệp này hỏng, không hợp lệ (chữ ký)."


def test_a_length_beyond_all_measure_is_refused_before_it_is_read(country, file):
    for place in (16, 20 + int.from_bytes(file.read_bytes()[16:20], "big")):
        country.export("c3", "tinh")
        whole = file.read_bytes()
        file.write_bytes(whole[:place] + b"\x7f\xff\xff\xff" + whole[place + 4 :])
        assert refused(country, file) == "Tệp này hỏng, không hợp lệ (chữ ký)."


@contextmanager
def little_room(most_bytes: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes: the system then says what it says of a full stick."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_stick_is_said_and_what_was_there_stays(country, file):
    before, cover = file.read_bytes(), Cover(Kind.EXCHANGE, country.passport("tinh").identity, 0)
    messages = everything_at(country, "c3")
    with little_room(500), pytest.raises(BundleFault, match=r"USB đã đầy.*chép lại"):
        write_bundle(file, cover, country.passport("c3"), messages)
    assert file.read_bytes() == before
    assert [path.name for path in country.stick.iterdir()] == ["a.motcua"]


def test_a_stick_that_is_pulled_out_is_said_and_leaves_nothing_half(country, file):
    def pulled_out() -> Iterator[Exchange]:
        yield from everything_at(country, "c3")
        shutil.rmtree(country.stick)

    cover = Cover(Kind.EXCHANGE, country.passport("tinh").identity, 0)
    with pytest.raises(BundleFault, match=r"chưa chép được gì.*Cắm lại USB"):
        write_bundle(file, cover, country.passport("c3"), pulled_out())
    assert not country.stick.exists()


def test_a_stick_that_takes_no_files_is_said(country):
    with pytest.raises(BundleFault, match="không cho ghi"):
        export_bundle(country.machine("c3"), Path("/sys/a.motcua"), country.papers("tinh"), silent)


def test_a_file_of_somebody_else_is_not_written_over(country, file):
    file.write_bytes(PDF)
    with pytest.raises(BundleFault, match="Chọn tên tệp khác"):
        country.export("c3", "tinh")
    assert file.read_bytes() == PDF
    with pytest.raises(BundleFault, match="Chọn tên tệp khác"):
        export_bundle(country.machine("c3"), country.stick, country.papers("tinh"), silent)


def test_a_link_that_waits_on_the_stick_leads_nowhere(country, tmp_path):
    """Somebody lays a link under the name of the half-written file, to have something else overwritten."""
    (tmp_path / "precious").write_text("x")
    (country.stick / "a.motcua.part").symlink_to(tmp_path / "precious")
    country.export("c3", "tinh")
    assert (tmp_path / "precious").read_text() == "x"
    assert country.read("tinh").events == country.unsent("c3")


def test_an_answer_that_cannot_be_written_says_so_and_what_came_stays(country):
    (country.stick / "a.tra-loi.motcua").mkdir()
    with pytest.raises(BundleFault, match=r"Đã nhận \d+ mục mới, nhưng chưa ghi được tệp trả lời"):
        country.read("tinh")
    assert country.digests("tinh") == country.digests("c3")
    (country.stick / "a.tra-loi.motcua").rmdir()
    assert country.read("tinh").events == 0
    country.read("c3", "a.tra-loi.motcua")
    assert country.unsent("c3") == 0


def test_nothing_of_anybody_can_be_read_from_the_stick(file):
    content = file.read_bytes()
    assert "Nguyễn Thị Hoa".encode() not in content
    assert b"TAM-" not in content
    assert b"ticket.issued" not in content


def test_more_than_one_file_bears_goes_with_the_next(country):
    country.write_much("c3", MOST_EVENTS + 200)
    machine = country.machine("c3")
    machine.me.trust.sign_own(machine.store)
    with machine.store.read() as view:
        cargo = Cargo.of(view, Scope(frozenset(Audience)), Known())
        few = list(cargo.messages(says(machine.me.name), most=1))
    hand_made(country, "c3", "tinh", *few)
    first = country.read("tinh", "hostile.motcua").events
    country.read("c3", "hostile.tra-loi.motcua")
    assert 0 < first < cargo.events
    assert country.carry("c3", "tinh").events == cargo.events - first


def test_what_its_author_has_not_signed_waits_and_holds_nothing_up(country):
    country.work("c3", people=1)
    machine = country.machine("c3")
    with machine.store.read() as view:
        cargo = Cargo.of(view, Scope(frozenset(Audience)), Known())
        carried = [section for said in cargo.messages(says(machine.me.name)) for section in said.sections]
    assert sum(len(section.envelopes) for section in carried) == 4 < cargo.events
