"""Tables of folded rows are emptied where they are as the program makes them, and made anew where they are not."""

from sqlalchemy import func, select

from sync.store.engine import open_engine, writing
from sync.store.layout import clear, make_all
from sync.store.rows import META, SKIPPED

NUMBER = "SELECT rootpage FROM sqlite_master WHERE name = 'meta'"


def test_a_table_of_today_is_emptied_and_stays(tmp_path):
    engine = open_engine(tmp_path / "a.db", bytes(32))
    with writing(engine) as connection:
        make_all(connection)
        connection.execute(META.insert().values(key="fold", value="1"))
        before = connection.exec_driver_sql(NUMBER).scalar_one()
        clear(connection, [META])
        assert connection.scalar(select(func.count()).select_from(META)) == 0
        assert connection.exec_driver_sql(NUMBER).scalar_one() == before


def test_a_table_of_another_version_goes_with_its_indexes(tmp_path):
    engine = open_engine(tmp_path / "a.db", bytes(32))
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE meta (key VARCHAR)")
        make_all(connection)
        connection.exec_driver_sql("CREATE INDEX of_yesterday ON skipped (entity)")
        clear(connection, [META, SKIPPED])
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE tbl_name IN ('meta', 'skipped')").all()
        assert left == []
        make_all(connection)
        connection.execute(META.insert().values(key="fold", value="1"))
