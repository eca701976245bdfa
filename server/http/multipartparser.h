// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/formdata.h"
#include "server/http/httpheaders.h"

#include <optional>
#include <string>
#include <string_view>

namespace mynah {

// Reads a multipart body (RFC 2046 5.1) piece by piece; holds no more than a head of a part or a
// delimiter's worth of bytes, whatever the size of the parts.
class MultipartParser
{
public:
    // Receives the parts; views are valid during the call.
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual Expected<void, HTTPInputError> partBegins(const HTTPHeaders &headers) = 0;
        virtual void partData(std::string_view data) = 0;
        virtual void partEnds() = 0;
    };

    // The boundary of a multipart content type; nothing when it is missing or not one
    // (RFC 2046 5.1.1).
    static std::optional<std::string> boundaryOf(std::string_view contentType);

    // The sink must outlive the parser.
    MultipartParser(std::string_view boundary, const FormLimits &limits, Sink &sink);

    // Offsets of errors count from the first byte of the body.
    Expected<void, HTTPInputError> feed(std::string_view bytes);
    // The body is whole; an error when its last delimiter is missing.
    Expected<void, HTTPInputError> finish();

private:
    enum class State {
        Preamble,
        AfterDelimiter,
        PartHead,
        PartData,
        Epilogue,
    };
    // Whether a step got further or needs more bytes.
    enum class Step {
        Again,
        NeedMore,
    };
    using StepResult = Expected<Step, HTTPInputError>;

    StepResult step();
    StepResult skipPreamble();
    StepResult readAfterDelimiter();
    StepResult readPartHead();
    StepResult readPartData();
    Expected<void, HTTPInputError> handOver(std::string_view data);
    Expected<void, HTTPInputError> beginPart(std::string_view lines);
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_used); }
    Unexpected<HTTPInputError> error(int status, std::string reason) const;

    const FormLimits m_limits;
    Sink &m_sink;
    // CRLF, "--" and the boundary.
    std::string m_delimiter;
    State m_state = State::Preamble;
    // Begins with a CRLF of our own, so that a delimiter at the very start looks like the others.
    std::string m_buffer = "\r\n";
    std::size_t m_used = 0;
    // How many bytes were cut off the front of m_buffer.
    std::size_t m_dropped = 0;
    std::size_t m_parts = 0;
    std::size_t m_partBytes = 0;
    HTTPHeaders m_headers;
};

} // namespace mynah
