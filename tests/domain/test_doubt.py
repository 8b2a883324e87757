"""What an edition does not tell of itself: found by comparing it with the national list and with itself."""

from sync.domain.catalogue import parse
from sync.domain.doubt import Doubt, Kind, Listed, Renumbered, doubts, renumbered
from sync.domain.ids import ProcedureCode, ServiceCode
from sync.domain.procedure import Procedure


def code(text: str) -> ProcedureCode:
    return ProcedureCode(ServiceCode(text))


def procedure(number: str, name: str, **more: object) -> Procedure:
    record = {"code": number, "name": name, "field": "Hộ tịch", "list_type": "STANDARD", **more}
    return next(iter(parse([record]).procedures.values()))


def line(number: str, name: str, field: str = "Hộ tịch", list_type: str = "STANDARD") -> Listed:
    return Listed(code(number), name, field, "Bộ Tư pháp", list_type)


def found(
    *procedures: Procedure, listed: tuple[Listed, ...] = (), details: dict[str, str] | None = None
) -> list[Doubt]:
    stated = {code(number): name for number, name in (details or {}).items()}
    return list(doubts(procedures, {item.code: item for item in listed}, stated, "Bắc Ninh"))


def kinds(*procedures: Procedure, listed: tuple[Listed, ...] = ()) -> list[Kind]:
    return [doubt.kind for doubt in found(*procedures, listed=listed)]


def test_a_record_like_its_line_is_not_doubted_whatever_its_capitals_signs_and_first_words():
    assert kinds(procedure("1.1", "Thủ tục Đăng ký khai sinh."), listed=(line("1.1", "ĐĂNG KÝ KHAI SINH"),)) == []


def test_without_a_list_nothing_is_compared():
    assert kinds(procedure("1.1", "Đăng ký khai sinh")) == []


def test_details_that_bear_another_procedures_name_are_that_ones():
    lines = (line("1.1", "Đăng ký khai sinh"), line("1.2", "Đăng ký khai tử"))
    doubt = found(procedure("1.1", "Đăng ký khai tử"), listed=lines)[0]
    assert doubt.kind is Kind.OTHER_PROCEDURE
    assert "(mã 1.2)" in doubt.reason


def test_details_of_a_name_that_is_no_bodys_are_doubted_by_how_far_it_is():
    lines = (line("1.1", "Đăng ký khai sinh cho trẻ bị bỏ rơi"),)
    assert kinds(procedure("1.1", "Cấp giấy phép xây dựng nhà ở riêng lẻ"), listed=lines) == [Kind.OTHER_PROCEDURE]
    assert kinds(procedure("1.1", "Đăng ký khai sinh cho trẻ em bị bỏ rơi"), listed=lines) == [Kind.OTHER_NAME]


def test_what_the_details_call_themselves_is_compared_where_it_is_told_apart():
    record, lines = procedure("1.1", "Bổ nhiệm lại"), (line("1.1", "Bổ nhiệm lại"),)
    assert found(record, listed=lines, details={"1.1": "Bổ nhiệm lại viên"})[0].kind is Kind.OTHER_NAME


def test_a_code_that_the_list_does_not_have_is_told_with_where_its_name_is_now():
    doubt = found(procedure("1.014064", "Cấp lại thẻ"), listed=(line("1.116410", "Cấp lại thẻ"),))[0]
    assert doubt.kind is Kind.NOT_LISTED
    assert doubt.reason.endswith("Cùng tên nay là mã 1.116410.")
    assert found(procedure("1.1", "x"), listed=(line("1.2", "y"),))[0].reason.endswith("đổi mã.")


def test_another_list_or_field_than_the_lists_is_told():
    lines = (line("1.1", "Một", "Lâm nghiệp", "SPECIFIC"),)
    assert kinds(procedure("1.1", "Một"), listed=lines) == [Kind.OTHER_LIST, Kind.OTHER_FIELD]
    assert kinds(procedure("1.1", "Một"), listed=(line("1.1", "Một", "", ""),)) == []


def test_two_of_one_name_are_told_but_not_two_provinces_own():
    hue = procedure("1.1", "Một", list_type="SPECIFIC", promulgated_by="UBND tỉnh Huế")
    own = procedure("1.2", "Một", list_type="SPECIFIC", promulgated_by="UBND tỉnh Bắc Ninh")
    nowhere = procedure("1.3", "Hai", list_type="SPECIFIC")
    assert kinds(hue, own, nowhere) == [Kind.OTHER_PROVINCE, Kind.OTHER_PROVINCE]
    same = found(procedure("1.4", "Ba"), procedure("1.5", "BA"))
    assert [(doubt.kind, doubt.code) for doubt in same] == [(Kind.SAME_NAME, "1.4"), (Kind.SAME_NAME, "1.5")]


def test_a_code_that_went_goes_on_as_the_new_one_of_the_same_name():
    gone, new = [procedure("1.014064", "Cấp lại thẻ căn cước")], [procedure("1.116410", "CẤP LẠI THẺ CĂN CƯỚC")]
    assert renumbered(gone, new) == (Renumbered(code("1.014064"), code("1.116410"), "CẤP LẠI THẺ CĂN CƯỚC"),)
    assert renumbered([procedure("1.1", "x")], new) == ()
