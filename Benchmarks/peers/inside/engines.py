"""Runs of 14 steps in memory, by engines that come as Python packages; one line of JSON.

    engines.py ROUNDS RUNS-A-ROUND

A run is made, led through its fourteen steps in order, and thrown away. What describes it is read before, once.
The best of so many rounds counts, by processor time.
"""

import json
import os
import sys
import tempfile
import time
from importlib.metadata import version

from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.bpmn.parser import BpmnParser
from SpiffWorkflow.util.task import TaskState
from transitions import Machine

STEPS = 14


def model() -> str:
    """A BPMN process of fourteen manual tasks in a row."""
    nodes = ["begin", *(f"step{number}" for number in range(1, STEPS + 1)), "end"]
    flow = "".join(
        f'<sequenceFlow id="flow{number}" sourceRef="{source}" targetRef="{target}"/>'
        for number, (source, target) in enumerate(zip(nodes, nodes[1:])))
    tasks = "".join(f'<manualTask id="{node}" name="{node}"/>' for node in nodes[1:-1])
    return (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="run" targetNamespace="urn:peers">'
        f'<process id="run" isExecutable="true"><startEvent id="begin"/>{tasks}<endEvent id="end"/>{flow}</process>'
        "</definitions>")


def spiff():
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "run.bpmn")
        with open(file, "w") as out:
            out.write(model())
        parser = BpmnParser()
        parser.add_bpmn_file(file)
        spec = parser.get_spec("run")

    def run() -> None:
        workflow = BpmnWorkflow(spec)
        workflow.do_engine_steps()
        done = 0
        while task := workflow.get_next_task(state=TaskState.READY, manual=True):
            task.data["note"] = "hasil baik"
            task.run()
            workflow.do_engine_steps()
            done += 1
        assert workflow.is_completed() and done == STEPS

    return run


def transitions():
    class Ticket:
        pass

    states = [f"step{number}" for number in range(1, STEPS + 1)] + ["finished"]
    machine = Machine(model=None, states=states, initial=states[0], auto_transitions=False)
    for source, target in zip(states, states[1:]):
        machine.add_transition("complete", source, target)

    def run() -> None:
        ticket = Ticket()
        machine.add_model(ticket)
        for _ in range(STEPS):
            ticket.complete()
        assert ticket.state == "finished"
        machine.remove_model(ticket)

    return run


def runs_a_second(run, rounds: int, runs: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for _ in range(runs):
            run()
        best = min(best, time.process_time() - begun)
    return runs / best


rounds, runs = int(sys.argv[1]), int(sys.argv[2])
print(json.dumps({
    package: {"version": version(package), "runs_a_second": runs_a_second(make(), rounds, runs)}
    for package, make in [("SpiffWorkflow", spiff), ("transitions", transitions)]}))
