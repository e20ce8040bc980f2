"""Runs a learner's file: loads it and calls its functions as the checker asks.

Standard output belongs to the learner, so everything is said over a loopback connection of its own; when that ends, so
does this process. The same protocol as runner.ts; nothing but the standard library.
"""

import sys

# Our own folder is no place for the learner's imports.
sys.path.pop(0)

import asyncio
import base64
import datetime
import decimal
import importlib.util
import inspect
import json
import os
import queue
import signal
import socket
import threading
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

MEMORY = 512 * 1024 * 1024
# What Windows and its programs cannot do without, and no secret is in. The same list is in shell.ts.
KEPT = {
    "PATH", "PATHEXT", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "OS",
    "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES",
    "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
}
# Twenty readers at once, and some more.
THREADS = 32
# Beyond this a number of JSON is not exact.
EXACT = 2**53


def end(code=None):
    """Ends this process at once, whatever its threads do."""
    sys.stdout.flush()
    sys.stderr.flush()
    if code is None and hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(1 if code is None else code)


def limit_memory():
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        # Windows has no such limit, and some systems refuse this one.
        pass


def typed(value, within=()):
    """A value with its type, so that a hit can be compared with a miss."""
    if value is None:
        return ["nothing"]
    if isinstance(value, bool):
        return ["boolean", value]
    if isinstance(value, int):
        return ["number", value] if abs(value) <= EXACT else ["bigint", str(value)]
    if isinstance(value, float):
        finite = value == value and abs(value) != float("inf")
        return ["number", value] if finite else ["other", repr(value)]
    if isinstance(value, str):
        return ["text", value]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return ["date", value.isoformat()]
    if isinstance(value, decimal.Decimal):
        return ["decimal", str(value)]
    if isinstance(value, (bytes, bytearray, memoryview)):
        return ["bytes", base64.b64encode(bytes(value)).decode()]
    if any(value is one for one in within):
        return ["other", "circle"]
    around = (*within, value)
    if isinstance(value, (list, tuple)):
        return ["list", [typed(item, around) for item in value]]
    if isinstance(value, Mapping):
        return ["object", [[str(name), typed(item, around)] for name, item in value.items()]]
    return ["other", type(value).__name__]


def first_line(error):
    """What is told of an error: its name and the first line of its message."""
    return f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}"


class Runner:
    def __init__(self, connection):
        self.connection = connection
        self.saying = threading.Lock()
        self.functions = {}
        self.pool = ThreadPoolExecutor(THREADS)
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    def say(self, message):
        with self.saying:
            self.connection.sendall(json.dumps(message).encode() + b"\n")

    def load(self, asked):
        file = asked["file"]
        os.environ.update(asked["env"])
        if hasattr(time, "tzset"):
            time.tzset()
        # At the end: a file of the learner's that is named like a module must not take its place.
        sys.path.append(os.path.dirname(file))
        spec = importlib.util.spec_from_file_location("learner", file)
        module = importlib.util.module_from_spec(spec)
        sys.modules["learner"] = module
        spec.loader.exec_module(module)
        self.functions = vars(module)
        names = [name for name, value in self.functions.items() if callable(value)]
        self.say({"kind": "loaded", "id": asked["id"], "names": names})

    def call(self, asked):
        function = self.functions[asked["name"]]
        value = function(*asked["args"])
        if inspect.isawaitable(value):
            value = asyncio.run_coroutine_threadsafe(awaited(value), self.loop).result()
        self.say({"kind": "returned", "id": asked["id"], "value": typed(value)})

    def guarded(self, work, asked):
        try:
            work(asked)
        except SystemExit as error:
            end(error.code if isinstance(error.code, int) else 0 if error.code is None else 1)
        except BaseException as error:
            missing = {}
            if isinstance(error, ModuleNotFoundError) and error.name:
                missing = {"missing": error.name.split(".")[0]}
            self.say({"kind": "threw", "id": asked["id"], "error": first_line(error), **missing})


async def awaited(value):
    return await value


def main():
    config = json.loads(sys.stdin.read())
    if sys.platform == "win32":
        for name in [name for name in os.environ if name.upper() not in KEPT]:
            del os.environ[name]
    limit_memory()
    threading.stack_size(1024 * 1024)
    connection = socket.create_connection(("127.0.0.1", config["port"]))
    runner = Runner(connection)
    runner.say({"kind": "hello", "token": config["token"]})
    asked = queue.Queue()

    def listen():
        try:
            for line in connection.makefile("r", encoding="utf8"):
                asked.put(json.loads(line))
        finally:
            end()

    threading.Thread(target=listen, daemon=True).start()
    for name in config["ahead"]:
        try:
            importlib.import_module(name)
        except Exception:
            # The learner's file is told when it asks for it.
            pass
    while True:
        question = asked.get()
        # Loading is the main thread's, where a program may expect to be.
        if question["kind"] == "load":
            runner.guarded(runner.load, question)
        else:
            runner.pool.submit(runner.guarded, runner.call, question)


main()
