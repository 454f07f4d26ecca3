# SPDX-License-Identifier: Apache-2.0
"""A call between two real browsers with made-up microphones, the sound measured on both sides: straight, and through a
relay. Each side speaks a tone of its own, so that what is heard is known to be the other's.

    calls.py DOCS     takes the pictures of the documents as well
"""
import math
import os
import struct
import subprocess
import sys
import time
import wave
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from browser import CHROMIUM, examine
from house import SERVER, House, free_port
from officers import PASSWORD, Officers
from waiting import eventually

SECRET = "a-relay-secret-of-the-test"
TONES = {"caller": 440, "agent": 880}
PICTURES = os.environ.get("RANTAU_PICTURES")


def tone(path, hertz, seconds=4):
    """A sound file that a made-up microphone speaks over and over."""
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(48_000)
        frames = (int(9_000 * math.sin(2 * math.pi * hertz * n / 48_000)) for n in range(48_000 * seconds))
        sound.writeframes(b"".join(struct.pack("<h", frame) for frame in frames))
    return path


class Relay:
    """coturn on this machine alone."""

    def __init__(self, folder):
        self.port = free_port()
        self.folder = folder
        self.log = Path(folder) / "turn.log"
        self.process = None

    def start(self):
        output = open(self.log, "ab")
        self.process = subprocess.Popen(
            ["turnserver", "-n", "--listening-ip", "127.0.0.1", "--relay-ip", "127.0.0.1",
             "--listening-port", str(self.port), "--use-auth-secret", "--static-auth-secret", SECRET,
             "--realm", "rantau", "--allow-loopback-peers", "--no-tls", "--no-dtls", "--no-cli", "--verbose",
             "--log-file", "stdout", "--simple-log", "--pidfile", f"{self.folder}/turn.pid",
             "--userdb", f"{self.folder}/turn.db"],
            stdout=output, stderr=subprocess.STDOUT)
        assert eventually(lambda: "listener opened" in self.text() or "IPv4. UDP" in self.text()), self.text()
        return self

    def text(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)


class Person:
    """Somebody's browser with a microphone that speaks a tone."""

    def __init__(self, playwright, house, folder, side, language, size):
        self.house, self.side, self.language = house, side, language
        self.faults = []
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[
            "--no-sandbox", "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-audio-capture={tone(Path(folder) / f'{side}.wav', TONES[side])}",
            "--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection",
        ])
        self.context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale={"id": "id-ID", "en": "en-GB"}[language],
            timezone_id="Asia/Taipei", base_url=house.url, permissions=["microphone"])
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.page.url}: {error}"))

    def become(self, token):
        self.context.clear_cookies(name="rantau")
        self.context.add_cookies([{"name": "rantau", "value": token, "url": self.house.url}])
        return self

    def open(self, path):
        answer = self.page.goto(path)
        assert answer.status == 200, f"{path} gave {answer.status}"
        examine(self.page, self.language)
        return self

    def press(self, name):
        self.page.locator(f'[data-do="{name}"]:visible').first.click()

    def state(self):
        return self.page.locator("[data-phone]").get_attribute("data-state")

    def is_(self, state, line=None):
        root = self.page.locator("[data-phone]")
        wanted = f'[data-phone][data-state="{state}"]' + (f'[data-line="{line}"]' if line else "")
        try:
            self.page.wait_for_selector(wanted, state="attached", timeout=20_000)
        except Exception as fault:
            raise AssertionError(
                f"{self.side} is {root.get_attribute('data-state')}/{root.get_attribute('data-line')}, "
                f"expected {state}/{line}: {root.inner_text()[:400]}") from fault
        return self

    def energy(self):
        """The energy of all sound that came from the other side so far."""
        return self.page.evaluate("""async () => {
            const peer = RantauPhone.current.peer;
            if (!peer) return 0;
            let energy = 0;
            (await peer.getStats()).forEach((one) => {
              if (one.type === "inbound-rtp" && one.kind === "audio") energy += one.totalAudioEnergy ?? 0;
            });
            return energy;
        }""")

    def hears(self):
        """The loudest frequency of what comes from the other side, in hertz; 0 for silence."""
        return self.page.evaluate("""async () => {
            const stream = document.querySelector("[data-phone] audio").srcObject;
            if (!stream) return 0;
            const context = new AudioContext();
            const analyser = context.createAnalyser();
            analyser.fftSize = 16384;
            context.createMediaStreamSource(stream).connect(analyser);
            await new Promise((done) => setTimeout(done, 1200));
            const bins = new Float32Array(analyser.frequencyBinCount);
            analyser.getFloatFrequencyData(bins);
            let loudest = 0;
            for (let n = 1; n < bins.length; n++) if (bins[n] > bins[loudest]) loudest = n;
            const hertz = bins[loudest] > -80 ? loudest * context.sampleRate / analyser.fftSize : 0;
            await context.close();
            return hertz;
        }""")

    def ways(self):
        """Over which kinds of addresses the chosen pair of both ends goes."""
        return self.page.evaluate("""async () => {
            const found = new Map();
            (await RantauPhone.current.peer.getStats()).forEach((one) => found.set(one.id, one));
            for (const one of found.values()) {
              if (one.type === "candidate-pair" && one.nominated && one.state === "succeeded") {
                return [found.get(one.localCandidateId).candidateType, found.get(one.remoteCandidateId).candidateType];
              }
            }
            return [];
        }""")

    def picture(self, name):
        if PICTURES:
            self.page.screenshot(path=Path(PICTURES) / f"{name}.png")


@contextmanager
def two(house, folder, language="id"):
    """A caller on a telephone and an agent at a desk."""
    with sync_playwright() as playwright:
        caller = Person(playwright, house, folder, "caller", language, (390, 844))
        agent = Person(playwright, house, folder, "agent", language, (1280, 900))
        try:
            yield caller, agent
        finally:
            caller.browser.close()
            agent.browser.close()
    assert not caller.faults and not agent.faults, (caller.faults, agent.faults)


def on_duty(agent, house, role="contact-agent"):
    agent.become(Officers(house).token(role)).open("/pusat-kontak")
    if agent.page.locator("[data-phone]").count() == 0:
        agent.page.locator('button[name="state"][value="available"]').click()
        agent.page.wait_for_selector("[data-phone]")
    elif agent.page.locator('button[name="state"][value="available"]').count():
        agent.page.locator('button[name="state"][value="available"]').click()
        agent.page.wait_for_selector('button[name="state"][value="away"]')
    examine(agent.page, agent.language)


def off_duty(house, *roles):
    """Leaves no agent behind for the next test."""
    for role in roles:
        caller = Officers(house).caller(role)
        desk = caller.get("/api/v1/call-desk")
        if desk["call"]:
            caller.post(f"/api/v1/calls/{desk['call']['id']}/handling", {"step": "hang-up"}, expect=200)
        caller.post("/api/v1/shifts", {"state": "over"}, expect=200)


def connected(caller, agent):
    """The call goes on, and each hears the other's tone, not its own."""
    caller.is_("talking", "connected")
    agent.is_("talking", "connected")
    assert eventually(lambda: caller.energy() > 0.0005 and agent.energy() > 0.0005, 20), \
        (caller.energy(), agent.energy())
    assert eventually(lambda: abs(caller.hears() - TONES["agent"]) < 25, 15), caller.hears()
    assert eventually(lambda: abs(agent.hears() - TONES["caller"]) < 25, 15), agent.hears()


def place(caller, house):
    caller.become(Officers(house).token("worker")).open("/bantuan/telepon")
    caller.press("call")


def end(caller, agent):
    caller.press("hang-up")
    caller.is_("ended")
    agent.is_("idle")


@pytest.mark.parametrize("language", ["id", "en"])
def test_two_browsers_speak_with_each_other(house, tmp_path, language):
    with two(house, tmp_path, language) as (caller, agent):
        place(caller, house)
        caller.is_("waiting")
        assert caller.page.locator('[data-fill="queue"]').inner_text().strip()
        caller.picture(f"call-waiting-{language}")
        on_duty(agent, house)
        agent.is_("offered")
        agent.picture(f"call-offered-{language}")
        agent.press("accept")
        connected(caller, agent)
        examine(caller.page, language)
        examine(agent.page, language)
        caller.picture(f"call-talking-{language}")
        agent.picture(f"agent-talking-{language}")
        end(caller, agent)
    off_duty(house, "contact-agent")


def test_a_call_goes_on_through_hold_chat_recording_reload_and_transfer(house, tmp_path):
    with two(house, tmp_path) as (caller, agent):
        on_duty(agent, house)
        place(caller, house)
        agent.is_("offered")
        agent.press("accept")
        connected(caller, agent)

        agent.press("hold")
        caller.is_("held")
        before = caller.energy()
        time.sleep(2)
        assert caller.energy() - before < 0.0005, "nobody hears anybody on hold"
        agent.press("resume")
        connected(caller, agent)

        caller.page.locator("#chat").fill("Suara Anda putus-putus")
        caller.page.locator("form[data-write] button").first.click()
        agent.page.wait_for_selector("text=Suara Anda putus-putus")
        agent.page.locator("#chat").fill("Saya tulis di sini")
        agent.page.locator("form[data-write] button").first.click()
        caller.page.wait_for_selector("text=Saya tulis di sini")

        agent.press("ask-recording")
        caller.page.wait_for_selector('[data-recording="asked"]:visible')
        caller.picture("call-recording-asked")
        caller.press("agree")
        agent.page.wait_for_selector('[data-recording="agreed"]:visible')
        caller.page.wait_for_selector('[data-recording="agreed"]:visible')
        call = caller.page.evaluate("RantauPhone.current.call")
        assert eventually(lambda: house.rows(
            "SELECT count(*) FROM call_recording WHERE part >= 3")[0][0] >= 1, 20), "pieces arrive while one speaks"
        caller.picture("call-recorded")

        caller.page.reload()
        caller.is_("talking", "connected")
        connected(caller, agent)

        agent.page.locator("select[name=target]").select_option("desk:mission")
        agent.press("transfer")
        agent.is_("idle")
        caller.is_("waiting")
        agent.become(Officers(house).token("mission-officer"))
        on_duty(agent, house, "mission-officer")
        agent.is_("offered")
        agent.press("accept")
        connected(caller, agent)
        end(caller, agent)

        case = call["contactCase"]
        agent.become(Officers(house).token("contact-agent")).open(f"/bantuan/kasus/{case}")
        text = agent.page.locator("main").inner_text()
        assert "Suara Anda putus-putus" in text and "Saya tulis di sini" in text
        agent.picture("case-with-recording")
        source = agent.page.locator("audio").first.get_attribute("src")
        assert "/bantuan/rekaman/" in source
        sound = agent.context.request.get(house.url + source)
        assert sound.status == 200 and sound.headers["content-type"] == "audio/webm"
        assert sound.body().startswith(b"\x1a\x45\xdf\xa3"), "the pieces make a WebM file"
        heard = loudest(agent.page, source)
        assert any(abs(one - TONES["caller"]) < 25 for one in heard), heard
        assert any(abs(one - TONES["agent"]) < 25 for one in heard), heard
    off_duty(house, "contact-agent", "mission-officer")


def loudest(page, source):
    """The loud frequencies of a recording, in hertz."""
    return page.evaluate("""async (source) => {
        const bytes = await (await fetch(source)).arrayBuffer();
        const context = new AudioContext({ sampleRate: 48000 });
        const sound = await context.decodeAudioData(bytes);
        const samples = sound.getChannelData(0);
        const power = (hertz) => {
          let real = 0, imaginary = 0;
          for (let n = 0; n < samples.length; n++) {
            const angle = 2 * Math.PI * hertz * n / sound.sampleRate;
            real += samples[n] * Math.cos(angle);
            imaginary += samples[n] * Math.sin(angle);
          }
          return Math.hypot(real, imaginary) / samples.length;
        };
        await context.close();
        const found = [220, 330, 440, 550, 660, 770, 880, 990].map((hertz) => [hertz, power(hertz)]);
        const most = Math.max(...found.map((one) => one[1]));
        return found.filter((one) => one[1] > most / 10).map((one) => one[0]);
    }""", source)


def test_a_relative_without_an_account_calls_from_the_front_page(house, tmp_path):
    with two(house, tmp_path) as (caller, agent):
        on_duty(agent, house)
        caller.open("/")
        caller.page.locator('main a[href="/bantuan"]').click()
        caller.page.wait_for_selector("[data-phone]")
        examine(caller.page, "id")
        caller.page.select_option("#country", "TW")
        caller.press("call")
        agent.is_("offered")
        agent.press("accept")
        connected(caller, agent)
        assert "tidak masuk" in agent.page.locator('[data-fill="name"]').inner_text()
        assert "Taiwan" in agent.page.locator('[data-fill="visitor"]').inner_text()
        assert agent.page.locator("a[data-search]:visible").count() == 1
        assert agent.page.locator("a[data-case]:visible, a[data-record]:visible, #chat:visible").count() == 0
        assert agent.page.locator('[data-do="ask-recording"]:visible').count() == 0
        examine(agent.page, "id")
        call = caller.page.evaluate("RantauPhone.current.call")
        told = {name: call[name] for name in ("person", "personName", "contactCase", "agentName") if call.get(name)}
        assert not told, "nothing personal is told to somebody who is not signed in"
        caller.picture("visitor-talking")
        agent.picture("agent-visitor")
        caller.page.reload()
        connected(caller, agent)
        end(caller, agent)
    assert house.rows("SELECT count(*) FROM visitor_call WHERE address IS NOT NULL")[0][0] == 0
    off_duty(house, "contact-agent")


def test_a_refused_recording_keeps_nothing(house, tmp_path):
    with two(house, tmp_path) as (caller, agent):
        on_duty(agent, house)
        place(caller, house)
        agent.is_("offered")
        agent.press("accept")
        connected(caller, agent)
        call = caller.page.evaluate("RantauPhone.current.call.id")
        agent.press("ask-recording")
        caller.press("refuse")
        agent.page.wait_for_selector('[data-recording="refused"]:visible')
        time.sleep(2)
        assert agent.page.evaluate("RantauPhone.current.recorder ?? null") is None
        assert house.rows("SELECT count(*) FROM call_recording r JOIN voice_call c ON c.id = r.voice_call "
                          "WHERE c.recording = 'refused'")[0][0] == 0
        before = house.rows("SELECT count(*) FROM contact_sound")[0][0]
        caller.press("note")
        time.sleep(1.5)
        caller.press("note")
        assert eventually(lambda: house.rows("SELECT count(*) FROM contact_sound")[0][0] == before + 1), "a voice note"
        agent_caller = Officers(house).caller("contact-agent")
        assert agent_caller.get(f"/api/v1/calls/{call}")["recording"] == "refused"
        end(caller, agent)
    off_duty(house, "contact-agent")


def test_who_is_not_answered_is_offered_to_nobody_who_is_away(house, tmp_path):
    """The agent lets it pass, and the caller keeps the place in the queue."""
    with two(house, tmp_path) as (caller, agent):
        on_duty(agent, house)
        place(caller, house)
        agent.is_("offered")
        agent.press("decline")
        caller.is_("waiting")
        agent.is_("idle")
        caller.press("hang-up")
        caller.is_("ended")
    off_duty(house, "contact-agent")


def test_through_the_relay_alone(tmp_path):
    relay = Relay(tmp_path).start()
    secret = tmp_path / "turn.secret"
    secret.write_text(SECRET + "\n")
    home = tmp_path / "house"
    home.mkdir()
    house = House(home)
    house.rantau_program.environment |= {
        "RANTAU_TURN_URLS": f"turn:127.0.0.1:{relay.port}?transport=udp", "RANTAU_TURN_SECRET_FILE": str(secret),
        "RANTAU_TURN_ONLY": "yes",
    }
    try:
        house.start()
        with two(house, tmp_path) as (caller, agent):
            on_duty(agent, house)
            place(caller, house)
            agent.is_("offered")
            agent.press("accept")
            connected(caller, agent)
            assert caller.ways()[0] == "relay" and agent.ways()[0] == "relay", (caller.ways(), agent.ways())
            end(caller, agent)
        assert "ALLOCATE processed, success" in relay.text(), relay.text()[-3000:]
    finally:
        house.stop()
        relay.stop()


@pytest.mark.skipif(not SERVER, reason="RANTAU_TEST_POSTGRES names no server")
def test_two_serving_processes_share_a_call_and_one_may_fall(tmp_path):
    """The caller is at one process, the agent at the other; that one is killed in the middle and comes back."""
    from together import another

    house = House(tmp_path)
    try:
        house.start()
        second = another(house, "second")
        second.start()
        with sync_playwright() as playwright:
            caller = Person(playwright, house, tmp_path, "caller", "id", (390, 844))
            agent = Person(playwright, second, tmp_path, "agent", "id", (1280, 900))
            token = Officers(house).token("contact-agent")
            agent.become(token).open("/pusat-kontak")
            agent.page.locator('button[name="state"][value="available"]').click()
            agent.page.wait_for_selector("[data-phone]")
            place(caller, house)
            agent.is_("offered")
            agent.press("accept")
            connected(caller, agent)
            second.kill()
            assert eventually(lambda: abs(caller.hears() - TONES["agent"]) < 25, 15), "the sound goes past the servers"
            second.start()
            assert eventually(lambda: agent.page.evaluate(
                "fetch('/api/v1/call-desk').then((answer) => answer.ok, () => false)"))
            agent.press("hold")
            caller.is_("held")
            agent.is_("held")
            agent.press("resume")
            connected(caller, agent)
            end(caller, agent)
            caller.browser.close()
            agent.browser.close()
        second.stop()
    finally:
        house.stop()


def test_without_javascript_there_is_the_number_and_the_form(house):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": 320, "height": 700}, locale="id-ID", base_url=house.url, java_script_enabled=False)
        context.add_cookies([{"name": "rantau", "value": Officers(house).token("worker"), "url": house.url}])
        page = context.new_page()
        assert page.goto("/bantuan/telepon").status == 200
        text = page.locator("main").inner_text()
        assert "175" in text and "JavaScript" in text
        assert page.locator('a[href="tel:175"]').count() == 1
        assert page.locator('[data-do]:visible').count() == 0
        page.fill('[name="day"]', "2099-01-01")
        page.fill('[name="phone"]', "12")
        page.select_option('select#country', "TW")
        page.locator('form[action="/bantuan/telepon-balik"] button').click()
        assert page.locator('#phone[aria-invalid=true]').count() == 1
        browser.close()


def main():
    os.environ["RANTAU_PICTURES"] = sys.argv[1]
    os.makedirs(sys.argv[1], exist_ok=True)
    sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", __file__]))


if __name__ == "__main__":
    main()
