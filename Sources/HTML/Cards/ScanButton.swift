// SPDX-License-Identifier: Apache-2.0
import Text

/// A button of `scan.js` that fills the field marked `scannable()` of the same form from the camera and sends it.
/// Where the browser cannot scan the button stays hidden and the field is typed into.
public struct ScanButton: Part {
    private let texts: CardCheckTexts

    public init(_ texts: CardCheckTexts) { self.texts = texts }

    public func write(to html: inout HTML) {
        html.add("<div class=\"scanner stack\" data-scanner data-scanning=\"\(texts.scanning)\"")
        html.add(" data-no-camera=\"\(texts.noCamera)\" data-stop=\"\(texts.stopScanning)\"")
        html.add(" data-scan-word=\"\(texts.scan)\">")
        html.add("<button type=\"button\" class=\"button quiet block\" hidden>\(Icon.scan)\(texts.scan)</button>")
        html.literal("<video class=\"camera\" muted playsinline hidden></video>")
        html.literal("<p class=\"muted\" role=\"status\"></p></div>")
    }
}
