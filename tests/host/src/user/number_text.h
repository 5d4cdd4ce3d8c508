// Numbers from text and to text, whatever the process's locale says.
#ifndef IMPASTO_HOST_USER_NUMBER_TEXT_H_
#define IMPASTO_HOST_USER_NUMBER_TEXT_H_

#include <string>
#include <vector>

namespace impasto::host {

// The whole text must be the number; throws std::invalid_argument naming the text.
double ParseDouble(const std::string& text);
int ParseInt(const std::string& text);

std::string FormatFixed(double number, int digits);
std::string FormatShortest(double number);

std::vector<std::string> Split(const std::string& text, char separator);

}  // namespace impasto::host

#endif  // IMPASTO_HOST_USER_NUMBER_TEXT_H_
