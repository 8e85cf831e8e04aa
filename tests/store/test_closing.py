import threading

from goaltui.store.sqlite import SqliteStore


def test_closing_waits_for_what_another_thread_is_doing(store: SqliteStore) -> None:
    begun, go_on, ended = threading.Event(), threading.Event(), threading.Event()

    def work() -> None:
        with store._own_transaction("BEGIN") as db:
            begun.set()
            go_on.wait(20)
            db.execute("SELECT count(*) FROM nodes").fetchone()
            ended.set()

    def close() -> None:
        store.close()
        assert ended.is_set()
        closed.append(True)

    closed: list[bool] = []
    worker, closer = threading.Thread(target=work), threading.Thread(target=close)
    worker.start()
    assert begun.wait(20)
    closer.start()
    closer.join(0.05)
    go_on.set()
    worker.join(20)
    closer.join(20)
    assert ended.is_set()
    assert closed == [True]
