// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// Devices that work without a network: who has which, and what the office can do about a lost one.
struct FieldDevicesPage {
    private let devices: [FieldDeviceStore.Device]
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ devices: [FieldDeviceStore.Device], _ call: Call, _ fields: FormFields? = nil) {
        self.devices = devices
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }
    private var mayManage: Bool { Operation.manageFieldDevices.isOpen(to: call.actor) }

    var page: Page {
        let title = text(FieldTexts.devices)
        var html: HTML = "<h1>\(title)</h1>"
        if mayManage { html.add(Box(text(FieldTexts.register), form)) }
        if devices.isEmpty { html.add("<p class=\"muted\">\(text(FieldTexts.noDevices))</p>") }
        for device in devices { html.add(box(device)) }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var form: HTML {
        Form(
            fields.words, action: "/perangkat", csrf: call.csrf, errors: fields.errors,
            submit: text(FieldTexts.register),
            """
            \(fields(Field.text, "name", text(FieldTexts.name)).maximumLength(60))\
            \(fields(Field.text, "place", text(FieldTexts.place)).maximumLength(80))\
            \(fields.choice(
                "province", text(FieldTexts.province), FieldChoice.provinces, hint: text(FieldTexts.provinceHint),
                needed: false))\
            \(fields(Field.text, "login", text(FieldTexts.officer)).autocomplete("off"))
            """
        ).html
    }

    private func chip(_ device: FieldDeviceStore.Device) -> Chip {
        if device.revokedAt != nil { return Chip(.bad, text(FieldTexts.stateRevoked)) }
        return device.tokenHash == nil
            ? Chip(.care, text(FieldTexts.stateNew)) : Chip(.good, text(FieldTexts.stateActive))
    }

    private func box(_ device: FieldDeviceStore.Device) -> Box {
        func moment(_ instant: Instant?) -> HTML {
            .text(instant.map { Wording.moment($0, at: .wib, language) } ?? "–")
        }
        var facts: [(String, HTML)] = [
            (text(FieldTexts.place), .text(device.place)), (text(FieldTexts.officer), .text(device.officer)),
            (text(FieldTexts.seen), moment(device.seenAt)), (text(FieldTexts.packUntil), moment(device.packUntil)),
        ]
        if let skew = device.skew { facts.append((text(FieldTexts.skew), "\(skew / 1_000) s")) }
        if let reason = device.reason { facts.append((text(FieldTexts.reason), .text(reason))) }
        var html: HTML = "\(FactList(facts))"
        if mayManage, device.revokedAt == nil {
            html.add(
                Form(
                    fields.words, action: "/perangkat/\(device.id)/kode", csrf: call.csrf,
                    submit: text(FieldTexts.newCode), weight: .quiet))
            html.add(
                """
                <details><summary>\(text(FieldTexts.revoke))</summary>\
                \(Form(
                    fields.words, action: "/perangkat/\(device.id)/cabut", csrf: call.csrf,
                    submit: text(FieldTexts.revoke), weight: .bad, reason(device)))</details>
                """)
        }
        return Box(device.name, aside: chip(device).html, html)
    }

    /// One page holds many such fields; each needs an id of its own.
    private func reason(_ device: FieldDeviceStore.Device) -> HTML {
        """
        <div class="field"><label for="reason-\(device.id)">\(text(FieldTexts.reason))</label>\
        <input type="text" id="reason-\(device.id)" name="reason" required maxlength="300"></div>
        """
    }
}

/// The code of a device, shown once.
enum FieldDeviceCodePage {
    static func page(_ given: FieldDeviceCode, _ call: Call) -> Page {
        let language = call.language
        let title = FieldTexts.code.text(language)
        let facts = FactList([
            (FieldTexts.device.text(language), .text(given.device.name)),
            (FieldTexts.officer.text(language), .text(given.device.officer)),
            (title, "<b class=\"figure\" id=\"code\">\(given.code)</b>"),
        ])
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(FieldTexts.devices.text(language), "/perangkat")],
            "<h1>\(title)</h1>\(Notice(.care, FieldTexts.codeOnce.text(language)))\(Box(facts.html))")
    }
}
