// SPDX-License-Identifier: Apache-2.0

/// Takes a number along to where it is typed. Needs the script `copy.js`; where the browser cannot, it stays hidden.
public struct CopyButton: Part {
    private let label: String
    private let copied: String
    private let number: String

    /// - Parameter copied: What the button says once the number was taken.
    public init(_ label: String, copied: String, number: String) {
        self.label = label
        self.copied = copied
        self.number = number
    }

    public func write(to html: inout HTML) {
        html.add(
            """
            <p aria-live="polite"><button type="button" class="button quiet" data-copies="\(number)" \
            data-copied="\(copied)" hidden>\(label)</button></p>
            """)
    }
}
