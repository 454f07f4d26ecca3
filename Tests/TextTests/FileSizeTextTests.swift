// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import Text

@Suite struct FileSizeTextTests {
    @Test func aFileThatIsTooLargeIsToldTheLimitThatItsFieldNames() {
        let failure = Failure(.invalid, "document-too-large", field: "file", details: ["most": "10000000"])
        #expect(FailureTexts.text(failure, .indonesian).found == "Berkas ini lebih besar daripada 10 MB.")
        #expect(FailureTexts.text(failure, .english).found == "This file is larger than 10 MB.")
        for language in Language.allCases {
            #expect(ClaimTexts.texts(language).fileHint.contains("10 MB"))
        }
    }
}
